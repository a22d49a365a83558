import { readLayers, type LayersFailure, type LayersProgress } from '../../cluster/ages/layers';
import type { Connection } from '../../cluster/request/connection';
import { CancelledError } from '../../cluster/request/errors';
import type { SnapshotIntake } from '../../domain/snapshot/lists';
import { StateHolder, type Store } from '../store';

/** Streams read between two plans, so that the figures grow while they come. */
const STREAMS_A_STEP = 40;

/** How far the measuring got. */
export interface LayerReaderState {
  /** Null before the first time. */
  readonly progress: LayersProgress | null;
  readonly busy: boolean;
  /** Why the latest measuring ended early; null where it did not. */
  readonly error: unknown;
}

/**
 * Measures images by the layers of their streams: one request a stream, when somebody asks for it.
 * Where verdicts wait for the same answer it is read anyway, and measured by the way.
 */
export class LayerReader implements Store<LayerReaderState> {
  private readonly holder = new StateHolder<LayerReaderState>({
    progress: null,
    busy: false,
    error: null,
  });
  private underWay: AbortController | null = null;

  /** @param onTaken told whenever the engine took something in */
  constructor(
    private readonly intake: SnapshotIntake,
    private readonly connection: Connection,
    private readonly onTaken: () => void,
  ) {}

  readonly state = this.holder.state;
  readonly subscribe = this.holder.subscribe;

  /** Reads the layers of these streams (`namespace/name`); what was asked for before is given up. */
  readonly measure = (streams: readonly string[]): void => {
    this.underWay?.abort();
    const controller = new AbortController();
    this.underWay = controller;
    const progress = { done: 0, total: streams.length, failures: [] };
    this.holder.set({ progress, busy: true, error: null });
    void this.read(streams, controller.signal);
  };

  readonly close = (): void => this.underWay?.abort();

  private async read(streams: readonly string[], signal: AbortSignal): Promise<void> {
    const failures: LayersFailure[] = [];
    const { connection } = this;
    try {
      for (let done = 0; done < streams.length; done += STREAMS_A_STEP) {
        const step = streams.slice(done, done + STREAMS_A_STEP);
        failures.push(...(await readLayers(step, this.intake, { signal, connection })));
        const progress = { done: done + step.length, total: streams.length, failures };
        this.holder.change({ progress: { ...progress, failures: [...failures] } });
        this.onTaken();
      }
      if (!signal.aborted) this.holder.change({ busy: false });
    } catch (error) {
      // What was cancelled is not told: somebody else asked, or the page is gone.
      if (!(error instanceof CancelledError)) this.holder.change({ busy: false, error });
    }
  }
}
