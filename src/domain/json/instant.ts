/** How the API writes times: in UTC and whole seconds. */
const PLAIN =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

const ZERO = 0x30;

const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;

/**
 * `Date.parse` for the many times of a cluster, several times as fast for the form that the API
 * writes.
 * @returns milliseconds since 1970; NaN where the text is no date
 */
export const parseInstant = (text: string): number => {
  if (!PLAIN.test(text)) return Date.parse(text);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  // Date.UTC takes these for years of the last century.
  if (year < 100) return Date.parse(text);
  return Date.UTC(
    year,
    twoDigits(text, 5) - 1,
    twoDigits(text, 8),
    twoDigits(text, 11),
    twoDigits(text, 14),
    twoDigits(text, 17),
  );
};
