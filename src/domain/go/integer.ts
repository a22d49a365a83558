import { quote } from './quote';

/** A text that is no integer of Go, or one that 64 bits do not hold. */
export class InvalidIntegerError extends Error {
  /** @param message in the words of Go's `strconv.ParseInt` */
  constructor(
    readonly text: string,
    message: string,
  ) {
    super(message);
    this.name = 'InvalidIntegerError';
  }
}

/** Digits with underscores between them, in the base that their prefix names, as Go writes them. */
const INTEGER =
  /^([+-]?)(0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/;

const LEADING_ZERO = /^0(?=[0-7])/;

/** More digits than this are not looked at: no 64 bits hold them, whatever their base. */
const MOST_DIGITS = 500;

/**
 * An integer as the options of Go programs have it: `3`, `-1`, `0x10`, `010` (eight), `1_000`.
 * @throws {InvalidIntegerError}
 */
export const parseInteger = (text: string): bigint => {
  const fail = (why: string) =>
    new InvalidIntegerError(text, `strconv.ParseInt: parsing ${quote(text)}: ${why}`);
  const [, sign = '', digits = ''] = INTEGER.exec(text) ?? [];
  if (digits === '') throw fail('invalid syntax');
  const plain = digits.replaceAll('_', '').replace(LEADING_ZERO, '0o');
  if (plain.length > MOST_DIGITS) throw fail('value out of range');
  const value = sign === '-' ? -BigInt(plain) : BigInt(plain);
  if (value !== BigInt.asIntN(64, value)) throw fail('value out of range');
  return value;
};
