import { growingInts } from '../snapshot/images';

/**
 * For each of many things the numbers of what refers to it, in the order in which it came: two
 * numbers a link, where a list for each thing would be an object or two.
 */
export class ReferenceChains {
  /** By thing: its first and its last link plus one; 0 where it has none. */
  private readonly first = growingInts();
  private readonly last = growingInts();
  /** By link: the number of a reference, and the next link plus one. */
  private readonly references = growingInts();
  private readonly next = growingInts();

  get isEmpty(): boolean {
    return this.references.length === 0;
  }

  /** @param thing a number that is known, or the next one */
  add(thing: number, reference: number): void {
    const link = this.references.length + 1;
    this.references.push(reference);
    this.next.push(0);
    if (thing === this.first.length) {
      this.first.push(link);
      this.last.push(link);
      return;
    }
    this.next.put(this.last.at(thing) - 1, link);
    this.last.put(thing, link);
  }

  /** @param thing a number that is known */
  *of(thing: number): Iterable<number> {
    for (let link = this.first.at(thing); link > 0; link = this.next.at(link - 1)) {
      yield this.references.at(link - 1);
    }
  }
}
