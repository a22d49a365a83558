import { readImageAges, type AgesProgress } from '../../cluster/ages/imageAges';
import { readLayers, type LayersProgress } from '../../cluster/ages/layers';
import type { ReadReport } from '../../cluster/read/readReport';
import type { Connection } from '../../cluster/request/connection';
import { noNeeds, type ReadNeeds } from '../../domain/model/needs';
import type { SnapshotIntake } from '../../domain/snapshot/lists';
import { StateHolder, type Store } from '../store';

/** How far what the plan needs was read; null where nothing was asked for. */
export interface BackgroundState {
  readonly ages: AgesProgress | null;
  readonly layers: LayersProgress | null;
}

const nothing: BackgroundState = { ages: null, layers: null };

/** What was asked for already, since the latest complete read. */
interface Asked {
  readonly read: number;
  readonly digests: Set<string>;
  /** Streams with their versions: one that changed may have images that nobody told of. */
  readonly streams: Set<string>;
}

/** What a plan stands on, and what it needs. */
export interface NeedsOfPlan {
  readonly needs: ReadNeeds;
  /** Complete reads so far; nothing is asked for before the first. */
  readonly reads: number;
  /** The version of the snapshot that the plan was made from. */
  readonly version: number;
  /** The version at the end of the latest complete read. */
  readonly wholeSince: number;
  readonly report: ReadReport | null;
}

const versionOf = ({ stream, resourceVersion }: ReadNeeds['layers'][number]): string =>
  `${stream} ${resourceVersion}`;

const hasAllImages = ({ lists }: ReadReport): boolean =>
  lists.some(({ list, outcome }) => list.kind === 'Image' && outcome.state === 'whole');

/**
 * What is to be asked for. A plan that was made while the lists came in needs what they tell a moment
 * later. Who has the whole list of images knows what all of them are made of.
 */
const openNeeds = ({ needs, reads, version, wholeSince, report }: NeedsOfPlan): ReadNeeds => {
  if (reads === 0 || report === null || version < wholeSince) return noNeeds;
  return hasAllImages(report) ? { ...needs, layers: [] } : needs;
};

/** What failed stays on screen until it is asked for again. */
const failuresOf = ({ ages, layers }: BackgroundState): BackgroundState => ({
  ages: ages !== null && ages.failed > 0 ? ages : null,
  layers: layers !== null && layers.failures.length > 0 ? layers : null,
});

/**
 * Reads in the background what the lists did not tell and a plan needs: the dates of images, and what
 * images are made of, of which something may use a part. Failures are asked for again after the next
 * complete read, not in a circle.
 */
export class BackgroundReads implements Store<BackgroundState> {
  private readonly holder = new StateHolder(nothing);
  private asked: Asked = { read: 0, digests: new Set(), streams: new Set() };
  private underWay: AbortController | null = null;

  /** @param onTaken told whenever the engine took something in */
  constructor(
    private readonly intake: SnapshotIntake,
    private readonly connection: Connection,
    private readonly onTaken: () => void,
  ) {}

  readonly state = this.holder.state;
  readonly subscribe = this.holder.subscribe;

  /** Reads what a plan needs and was not asked for; while something is being read, nothing. */
  ask(plan: NeedsOfPlan): void {
    if (this.underWay !== null) return;
    if (this.asked.read !== plan.reads) {
      this.asked = { read: plan.reads, digests: new Set(), streams: new Set() };
    }
    const { digests, streams } = this.asked;
    const needs = openNeeds(plan);
    const images = needs.ages.filter(({ digest }) => !digests.has(digest));
    const layers = needs.layers.filter((each) => !streams.has(versionOf(each)));
    if (images.length === 0 && layers.length === 0) return;
    for (const { digest } of images) digests.add(digest);
    for (const each of layers) streams.add(versionOf(each));
    void this.read(
      images,
      layers.map(({ stream }) => stream),
    );
  }

  close(): void {
    this.underWay?.abort();
  }

  private async read(images: ReadNeeds['ages'], streams: readonly string[]): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.underWay = controller;
    const tell = (next: Partial<BackgroundState>) => {
      this.holder.change(next);
      this.onTaken();
    };
    const { connection, intake } = this;
    await Promise.allSettled([
      readLayers(streams, intake, {
        signal,
        connection,
        onProgress: (layers) => tell({ layers }),
      }),
      readImageAges(images, intake, { signal, connection, onProgress: (ages) => tell({ ages }) }),
    ]);
    if (signal.aborted) return;
    this.underWay = null;
    // A plan that comes now asks for what it still lacks.
    this.holder.set(failuresOf(this.state()));
    this.onTaken();
  }
}
