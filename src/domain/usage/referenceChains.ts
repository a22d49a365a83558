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

  add(thing: number, reference: number): void {
    const link = this.references.length + 1;
    this.references.push(reference);
    this.next.push(0);
    while (this.first.length <= thing) {
      this.first.push(0);
      this.last.push(0);
    }
    const before = this.last.at(thing);
    if (before === 0) this.first.put(thing, link);
    else this.next.put(before - 1, link);
    this.last.put(thing, link);
  }

  /** The references to a thing; none where nothing was added for it. */
  *of(thing: number): Iterable<number> {
    for (let link = this.first.at(thing); link > 0; link = this.next.at(link - 1)) {
      yield this.references.at(link - 1);
    }
  }
}
