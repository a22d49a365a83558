import type { ListState, PullRights, ReadScope } from './lists';
import type { Digest, Image, ImageStream, Referrer } from './records';

/** The API objects a plan is computed from, trimmed, with what was and what could not be read. */
export interface Snapshot {
  readonly scope: ReadScope;
  readonly lists: readonly ListState[];
  /** Keyed `namespace/name`. */
  readonly streams: ReadonlyMap<string, ImageStream>;
  /** Every image whose object was listed or read alone. */
  readonly images: ReadonlyMap<Digest, Image>;
  /** Digests whose Image object is known to be gone. */
  readonly missingImages: ReadonlySet<Digest>;
  /** Streams (`namespace/name`) whose layers were read: the children of their index images are known. */
  readonly layersRead: ReadonlySet<string>;
  /** Keyed by uid. */
  readonly referrers: ReadonlyMap<string, Referrer>;
  /** Keyed by project; only projects that were asked. */
  readonly pullRights: ReadonlyMap<string, PullRights>;
}
