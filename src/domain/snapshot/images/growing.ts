/** Typed arrays that a {@link Growing} can hold. */
interface NumberArray {
  readonly length: number;
  [at: number]: number;
  set(values: this): void;
  subarray(from: number, to: number): this;
}

/**
 * A list of numbers in one typed array that doubles when it is full: eight bytes or fewer a value,
 * where a plain array of a million values costs the garbage collector its time.
 */
export class Growing<Values extends NumberArray> {
  length = 0;
  private room: Values;

  /** @param make a new array of that length, filled with zeros */
  constructor(private readonly make: (length: number) => Values) {
    this.room = make(64);
  }

  push(value: number): void {
    if (this.length === this.room.length) {
      const larger = this.make(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.room[index] ?? 0;
  }

  put(index: number, value: number): void {
    this.room[index] = value;
  }

  /** The values without the room behind them; it stands until the next push. */
  values(): Values {
    return this.room.subarray(0, this.length);
  }
}

/** A growing list of 32-bit whole numbers. */
export const growingInts = (): Growing<Int32Array> =>
  new Growing((length) => new Int32Array(length));

/** A growing list of numbers of any size. */
export const growingNumbers = (): Growing<Float64Array> =>
  new Growing((length) => new Float64Array(length));
