import type { FaultSubject } from './faults/book';
import { concerns } from './faults/book';
import type { FaultMatch } from './faults/fault';

/** A watch that is open, with what cuts its connection. */
export interface OpenWatch extends FaultSubject {
  close(): void;
}

/** All open watches, so that faults and resets can cut them. */
export class Watches {
  private readonly open = new Set<OpenWatch>();

  /** @param whenClosed is given what to call once the connection is gone */
  add(watch: OpenWatch, whenClosed: (closed: () => void) => void): void {
    this.open.add(watch);
    whenClosed(() => this.open.delete(watch));
  }

  cut(match: FaultMatch): void {
    for (const watch of [...this.open]) if (concerns(match, watch)) watch.close();
  }

  closeAll(): void {
    for (const watch of [...this.open]) watch.close();
  }
}
