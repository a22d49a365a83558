/** A text that is no Kubernetes quantity. */
export class InvalidQuantityError extends Error {
  constructor(readonly text: string) {
    super(`"${text}" is not a quantity`);
    this.name = 'InvalidQuantityError';
  }
}

const NANO = 9;

/** Powers of ten and of two by suffix. */
const decimalSuffixes: ReadonlyMap<string, number> = new Map([
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['', 0],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
]);
const binarySuffixes: ReadonlyMap<string, number> = new Map([
  ['Ki', 10],
  ['Mi', 20],
  ['Gi', 30],
  ['Ti', 40],
  ['Pi', 50],
  ['Ei', 60],
]);

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(.*)$/s;
const EXPONENT = /^[eE][+-]?0*\d{1,9}$/;
/** Beyond it a quantity is larger than any size in bytes, whatever its digits. */
const LARGEST_EXPONENT = 1000;

interface Scale {
  readonly ten: number;
  readonly two: number;
}

const scaleOf = (suffix: string): Scale | null => {
  const ten = decimalSuffixes.get(suffix);
  if (ten !== undefined) return { ten, two: 0 };
  const two = binarySuffixes.get(suffix);
  if (two !== undefined) return { ten: 0, two };
  if (!EXPONENT.test(suffix)) return null;
  const exponent = Number(suffix.slice(1));
  return { ten: Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, exponent)), two: 0 };
};

/** Divides without a remainder; what is left over rounds away from zero. */
const divideUp = (value: bigint, divisor: bigint): bigint =>
  value % divisor === 0n ? value / divisor : value / divisor + 1n;

/**
 * The billionths in a Kubernetes quantity (`100M`, `0.2Gi`, `1e3`, `500m` …), exactly; what is finer
 * than a billionth rounds away from zero, as the API machinery has it (apimachinery, resource.Quantity).
 * @throws {InvalidQuantityError}
 */
export const parseQuantity = (text: string): bigint => {
  const match = NUMBER.exec(text);
  const [, sign = '', whole = '', fraction = '', suffix = ''] = match ?? [];
  const scale = scaleOf(suffix);
  if (match === null || scale === null || whole + fraction === '') {
    throw new InvalidQuantityError(text);
  }
  const digits = BigInt(whole + fraction) << BigInt(scale.two);
  const shift = scale.ten + NANO - fraction.length;
  const power = 10n ** BigInt(Math.abs(shift));
  const nano = shift >= 0 ? digits * power : divideUp(digits, power);
  return sign === '-' ? -nano : nano;
};
