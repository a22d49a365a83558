import type { Digest } from '../records';

/**
 * Digests as small numbers, so that sets and counts of them are typed arrays. A digest is kept once,
 * however many images have it as a layer.
 */
export class DigestTable {
  private readonly ids = new Map<Digest, number>();
  private readonly digests: Digest[] = [];

  get length(): number {
    return this.digests.length;
  }

  /** The number of a digest; a new one gets the next number. */
  idOf(digest: Digest): number {
    const known = this.ids.get(digest);
    if (known !== undefined) return known;
    const id = this.digests.length;
    this.ids.set(digest, id);
    this.digests.push(digest);
    return id;
  }

  /** The number of a digest; -1 where it is not in the table. */
  find(digest: Digest): number {
    return this.ids.get(digest) ?? -1;
  }

  digestOf(id: number): Digest {
    return this.digests[id] ?? '';
  }
}
