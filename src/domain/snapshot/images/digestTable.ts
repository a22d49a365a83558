import type { Digest } from '../records';
import { growingInts } from './growing';

/** Places that are looked at for a digest before it goes to the overflow. */
const LONGEST_WALK = 16;
/** Digits at the end of a digest that say where to look for it first. */
const DIGITS = 8;

/**
 * 32 bits of a digest: its last eight hexadecimal digits as they are. Of any other text they are
 * some number, the same one every time.
 */
const markOf = (digest: Digest): number => {
  const { length } = digest;
  let mark = 0;
  for (let at = length > DIGITS ? length - DIGITS : 0; at < length; at += 1) {
    const code = digest.charCodeAt(at);
    mark = (mark << 4) ^ ((code & 15) + (code >> 6) * 9);
  }
  return mark;
};

/**
 * Digests as small numbers, so that sets and counts of them are typed arrays. A digest is kept once,
 * however many images have it as a layer.
 *
 * A digest is random already, so a few of its digits do for a hash, and no text is read as a whole
 * but for the last comparison. Texts that were made to fall on one place end up in a plain map after
 * a short walk, so that nobody makes this slow.
 */
export class DigestTable {
  private readonly digests: Digest[] = [];
  private readonly marks = growingInts();
  /** Numbers of digests plus one, at the place of their mark or soon after; at most half are taken. */
  private places = new Int32Array(256);
  private readonly overflow = new Map<Digest, number>();

  get length(): number {
    return this.digests.length;
  }

  /** The number of a digest; a new one gets the next number. */
  idOf(digest: Digest): number {
    const mark = markOf(digest);
    const known = this.lookUp(digest, mark);
    if (known >= 0) return known;
    const id = this.digests.length;
    this.digests.push(digest);
    this.marks.push(mark);
    if (id * 2 >= this.places.length) this.enlarge();
    else this.place(id);
    return id;
  }

  /** The number of a digest; -1 where it is not in the table. */
  find(digest: Digest): number {
    return this.lookUp(digest, markOf(digest));
  }

  digestOf(id: number): Digest {
    return this.digests[id] ?? '';
  }

  private lookUp(digest: Digest, mark: number): number {
    const last = this.places.length - 1;
    for (let step = 0; step < LONGEST_WALK; step += 1) {
      const id = (this.places[(mark + step) & last] ?? 0) - 1;
      if (id < 0) return -1;
      if (this.marks.at(id) === mark && this.digests[id] === digest) return id;
    }
    return this.overflow.get(digest) ?? -1;
  }

  private place(id: number): void {
    const last = this.places.length - 1;
    const mark = this.marks.at(id);
    for (let step = 0; step < LONGEST_WALK; step += 1) {
      const at = (mark + step) & last;
      if (this.places[at] !== 0) continue;
      this.places[at] = id + 1;
      return;
    }
    this.overflow.set(this.digestOf(id), id);
  }

  private enlarge(): void {
    this.places = new Int32Array(this.places.length * 4);
    this.overflow.clear();
    for (let id = 0; id < this.digests.length; id += 1) this.place(id);
  }
}
