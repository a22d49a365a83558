import type { Connection } from '../cluster/request/connection';
import type { RunningEngine } from '../engine/startEngine';
import { Changes } from './reading/changes';
import { ClusterReader } from './reading/clusterReader';

/**
 * What all policies and all pages of a project stand on: one engine with one snapshot, so that
 * another of them reads nothing anew.
 */
export class Session {
  readonly reader: ClusterReader;
  readonly changes: Changes;

  /**
   * @param project null for all projects that the user may see
   * @param running ends with the session
   */
  constructor(
    readonly project: string | null,
    private readonly running: RunningEngine,
    readonly connection: Connection,
  ) {
    this.reader = new ClusterReader(project, running.engine, connection);
    this.changes = new Changes(this.reader.refresh, this.reader.touch);
  }

  get engine(): RunningEngine['engine'] {
    return this.running.engine;
  }

  /** Begins to read. */
  readonly open = (): void => {
    let { reading, reads } = this.reader.state();
    if (reading) this.changes.readBegins();
    this.reader.subscribe(() => {
      const next = this.reader.state();
      if (next.reads > reads) this.changes.readEnded();
      else if (next.reading && !reading) this.changes.readBegins();
      else if (!next.reading && reading) this.changes.readFailed();
      ({ reading, reads } = next);
    });
    void this.reader.refresh().catch(() => undefined);
  };

  readonly close = (): void => {
    this.changes.close();
    this.reader.close();
    this.running.stop();
  };
}
