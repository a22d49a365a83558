import { apiKinds } from '../../domain/snapshot/kinds/apiKinds';
import type { SnapshotIntake } from '../../domain/snapshot/lists';
import { inParallel } from '../parallel/inParallel';
import type { LiveKind } from '../read/kinds';
import { LineState } from '../read/lineState';
import { readList } from '../read/readList';
import { objectPath } from '../request/apiPath';
import type { Connection } from '../request/connection';
import { ApiError, CancelledError, messageOf } from '../request/errors';
import { readingPatience, withRetries } from '../request/retries';

/** Changes at once beyond which reading the list is cheaper than reading them one by one. */
const MANY = 50;
const READS_AT_ONCE = 4;
/** Objects looked at before the page gets its turn. */
const SLICE = 500;
/** Milliseconds between two looks at a kind: a busy cluster has several changes a second. */
const PAUSE = 1000;
/** The same after a whole list was read: who changes that much goes on for a while. */
const LONG_PAUSE = 10_000;

/** An object as a hook shows it. */
export interface ShownObject {
  readonly name: string;
  readonly namespace: string;
  readonly uid: string;
  readonly resourceVersion: string;
}

/** What became of changes that a hook showed. */
export interface LiveChange {
  readonly kind: LiveKind;
  /** Objects that were read and taken in: the plan may be another now. */
  readonly taken: number;
  /** Objects that changed and could not be read: their kind no longer counts as wholly read. */
  readonly unread: number;
}

/** What of some changes was not taken in. */
interface Unread {
  count: number;
  /** Objects that were gone before they were read. */
  gone: number;
  /** Why, for one of them. */
  message: string;
}

const nothingUnread: Unread = { count: 0, gone: 0, message: '' };

/**
 * Turns what hooks show into reads of what changed. A hook's list may be a part of the whole, so it
 * only ever says that something is there; what it no longer shows goes on counting
 * (design: Complete reads and live signals). A change that cannot be read is not passed over
 * either: its kind is no longer whole then.
 */
export class SignalIntake {
  private readonly latest = new Map<LiveKind, readonly ShownObject[]>();
  /** Versions already asked about, by kind and uid, so that only news goes to the worker. */
  private readonly seen = new Map<LiveKind, Map<string, string>>();
  private readonly busy = new Set<LiveKind>();
  private readonly stop = new AbortController();

  constructor(
    private readonly intake: SnapshotIntake,
    private readonly connection: Connection,
    /** The project that the hooks watch; null for the whole cluster. */
    private readonly project: string | null,
    private readonly onChange: (change: LiveChange) => void,
  ) {}

  /** Takes what a hook shows now; what it showed before and was not looked at yet is superseded. */
  offer(kind: LiveKind, objects: readonly ShownObject[]): void {
    if (this.stop.signal.aborted) return;
    this.latest.set(kind, objects);
    if (!this.busy.has(kind)) void this.work(kind);
  }

  /** Asks about every object again when it is offered next: there is another read to compare with. */
  compareAnew(): void {
    this.seen.clear();
  }

  /** Ends everything under way. */
  close(): void {
    this.stop.abort();
  }

  private async work(kind: LiveKind): Promise<void> {
    this.busy.add(kind);
    try {
      for (let shown = this.take(kind); shown; shown = this.take(kind)) {
        const changed = await this.changedAmong(kind, shown);
        if (changed.length > 0) await this.takeIn(kind, changed);
        const pause = changed.length > MANY ? LONG_PAUSE : PAUSE;
        await this.connection.sleep(pause, this.stop.signal);
      }
    } catch (error) {
      // Closed, or the engine is: then there is nobody to tell.
      if (!(error instanceof CancelledError) && !this.stop.signal.aborted) {
        await this.intake.markNotWhole(kind, messageOf(error)).catch(() => undefined);
        this.onChange({ kind, taken: 0, unread: 1 });
      }
    } finally {
      this.busy.delete(kind);
    }
  }

  private take(kind: LiveKind): readonly ShownObject[] | undefined {
    const shown = this.latest.get(kind);
    this.latest.delete(kind);
    return shown;
  }

  private async changedAmong(
    kind: LiveKind,
    shown: readonly ShownObject[],
  ): Promise<readonly ShownObject[]> {
    const seen = this.seen.get(kind) ?? new Map<string, string>();
    this.seen.set(kind, seen);
    const changed: ShownObject[] = [];
    for (let from = 0; from < shown.length; from += SLICE) {
      const news = shown
        .slice(from, from + SLICE)
        .filter(({ uid, resourceVersion }) => seen.get(uid) !== resourceVersion);
      if (news.length > 0) {
        const pairs = news.map(({ uid, resourceVersion }) => ({ uid, resourceVersion }));
        for (const position of await this.intake.changedSince(kind, pairs)) {
          const object = news[position];
          if (object) changed.push(object);
        }
        for (const { uid, resourceVersion } of news) seen.set(uid, resourceVersion);
      }
      await this.connection.sleep(0, this.stop.signal);
    }
    return changed;
  }

  private async takeIn(kind: LiveKind, changed: readonly ShownObject[]): Promise<void> {
    const unread =
      changed.length > MANY
        ? await this.readTogether(kind, changed)
        : await this.readOneByOne(kind, changed);
    if (unread.count > 0) await this.intake.markNotWhole(kind, unread.message);
    const taken = changed.length - unread.count - unread.gone;
    if (taken + unread.count > 0) this.onChange({ kind, taken, unread: unread.count });
  }

  /** From a list that is read to its end, of which only what changed is taken in. */
  private async readTogether(kind: LiveKind, changed: readonly ShownObject[]): Promise<Unread> {
    const uids = changed.map(({ uid }) => uid);
    const outcome = await readList({
      connection: this.connection,
      intake: {
        startList: () => Promise.resolve(),
        addPage: (_read, list, page) => this.intake.addObjects(list, page, uids),
      },
      read: 0,
      list: { kind, namespace: this.project },
      line: new LineState(),
      signal: this.stop.signal,
      onPage: () => undefined,
    });
    if (outcome.state === 'whole') return nothingUnread;
    const message = 'message' in outcome ? outcome.message : '';
    return { count: changed.length, gone: 0, message };
  }

  private async readOneByOne(kind: LiveKind, changed: readonly ShownObject[]): Promise<Unread> {
    const unread = { ...nothingUnread };
    await inParallel(changed, READS_AT_ONCE, async (object) => {
      try {
        await this.readOne(kind, object);
      } catch (error) {
        if (error instanceof CancelledError) throw error;
        // It came and went; nothing refers to an image by it any more.
        if (error instanceof ApiError && error.code === 404) {
          unread.gone += 1;
        } else {
          unread.count += 1;
          unread.message = messageOf(error);
        }
      }
    });
    return unread;
  }

  private async readOne(kind: LiveKind, { namespace, name }: ShownObject): Promise<void> {
    const { signal } = this.stop;
    const path = objectPath(apiKinds[kind], namespace, name);
    const bytes = await withRetries(this.connection, { patience: readingPatience, signal }, () =>
      this.connection.send({ method: 'GET', path, signal }),
    );
    await this.intake.addObject(kind, bytes);
  }
}
