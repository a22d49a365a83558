const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** Bytes in units of 1,024, with as many digits as tell something: `0 B`, `12.3 MiB`, `1.02 GiB`. */
export const bytesText = (language: string, bytes: number): string => {
  let value = bytes;
  let unit = 0;
  // What would be written as 1,024 of a unit is 1 of the next.
  while (value >= 1023.5 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const number = new Intl.NumberFormat(language, {
    maximumSignificantDigits: value < 1000 ? 3 : 4,
  });
  return `${number.format(value)} ${UNITS[unit] ?? ''}`;
};
