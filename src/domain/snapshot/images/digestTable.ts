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
    if (this.digests.length * 2 >= this.places.length) this.enlarge();
    const mark = markOf(digest);
    const place = this.placeOf(digest, mark);
    const known = place < 0 ? this.overflow.get(digest) : this.numberAt(place);
    if (known !== undefined && known >= 0) return known;
    const id = this.digests.length;
    this.digests.push(digest);
    this.marks.push(mark);
    if (place < 0) this.overflow.set(digest, id);
    else this.places[place] = id + 1;
    return id;
  }

  /** The number of a digest; -1 where it is not in the table. */
  find(digest: Digest): number {
    const place = this.placeOf(digest, markOf(digest));
    return place < 0 ? (this.overflow.get(digest) ?? -1) : this.numberAt(place);
  }

  digestOf(id: number): Digest {
    return this.digests[id] ?? '';
  }

  private numberAt(place: number): number {
    return (this.places[place] ?? 0) - 1;
  }

  /** Where a digest stands, or would stand; -1 where the walk there is too long. */
  private placeOf(digest: Digest, mark: number): number {
    const last = this.places.length - 1;
    for (let step = 0; step < LONGEST_WALK; step += 1) {
      const place = (mark + step) & last;
      const id = this.numberAt(place);
      if (id < 0 || (this.marks.at(id) === mark && this.digests[id] === digest)) return place;
    }
    return -1;
  }

  private enlarge(): void {
    this.places = new Int32Array(this.places.length * 4);
    this.overflow.clear();
    const last = this.places.length - 1;
    for (let id = 0; id < this.digests.length; id += 1) {
      const place = this.freePlace(this.marks.at(id), last);
      if (place < 0) this.overflow.set(this.digestOf(id), id);
      else this.places[place] = id + 1;
    }
  }

  /** The first free place for a mark, whatever stands before it; -1 where the walk is too long. */
  private freePlace(mark: number, last: number): number {
    for (let step = 0; step < LONGEST_WALK; step += 1) {
      const place = (mark + step) & last;
      if (this.places[place] === 0) return place;
    }
    return -1;
  }
}
