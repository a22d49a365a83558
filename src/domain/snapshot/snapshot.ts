import type { ListState, PullRights, ReadScope } from './lists';
import type { ImageLookup, ImageTable } from './images';
import type { Digest, ImageStream, Referrer, SizeLimit } from './records';

/** The API objects a plan is computed from, trimmed, with what was and what could not be read. */
export interface Snapshot {
  readonly scope: ReadScope;
  /** It still grows: a list that is not among the lists was not begun yet, rather than left out. */
  readonly reading: boolean;
  readonly lists: readonly ListState[];
  /** Keyed `namespace/name`. */
  readonly streams: ReadonlyMap<string, ImageStream>;
  /** Every image whose object was listed or read alone. */
  readonly images: ImageLookup;
  /** The list of all Image objects; empty for who may not read it. */
  readonly listedImages: ImageTable;
  /** Images as the layers of their streams tell them, for who may not list images; no dates. */
  readonly layerImages: ImageTable;
  /** What limit ranges allow an image to weigh, by project. */
  readonly limits: readonly SizeLimit[];
  /** Digests whose Image object is known to be gone. */
  readonly missingImages: ReadonlySet<Digest>;
  /** Keyed by uid. */
  readonly referrers: ReadonlyMap<string, Referrer>;
  /** Keyed by project; only projects that were asked. */
  readonly pullRights: ReadonlyMap<string, PullRights>;
}
