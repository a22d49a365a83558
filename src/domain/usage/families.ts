import type { Digest } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';

/** Digests by a digest that they belong to; few images are indexes, or manifests of one. */
type Relatives = ReadonlyMap<Digest, readonly Digest[]>;

const NONE: ReadonlySet<Digest> = new Set();

/** Relatives of a digest, and theirs: an index may be part of another index. */
const reachedFrom = (digest: Digest, relatives: Relatives): ReadonlySet<Digest> => {
  const direct = relatives.get(digest);
  if (!direct) return NONE;
  const reached = new Set(direct);
  for (const each of reached) for (const next of relatives.get(each) ?? []) reached.add(next);
  return reached;
};

/** Index images and their manifests: a use of the one is a use of the other. */
export class Families {
  private readonly children = new Map<Digest, readonly Digest[]>();
  private readonly parents = new Map<Digest, Digest[]>();

  constructor({ images }: Snapshot) {
    for (const { digest, children } of images.indexes()) {
      this.children.set(digest, children);
      for (const child of children) {
        const parents = this.parents.get(child);
        if (parents) parents.push(digest);
        else this.parents.set(child, [digest]);
      }
    }
  }

  /** Every image that is part of another, or has parts; some twice. */
  *members(): Iterable<Digest> {
    yield* this.children.keys();
    yield* this.parents.keys();
  }

  /** Manifests of an index, down to the last; none of any other image. */
  below(digest: Digest): ReadonlySet<Digest> {
    return reachedFrom(digest, this.children);
  }

  /** Indexes that an image is part of, up to the topmost. */
  above(digest: Digest): ReadonlySet<Digest> {
    return reachedFrom(digest, this.parents);
  }
}
