import type { Figures, FiguresBySize } from './figures';

const words = (key: string): string =>
  key.replace(/(Ms|Bytes|Ratio)$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const whole = new Intl.NumberFormat('en');

const withUnit = (key: string, value: number): string => {
  if (key.endsWith('Ms')) return `${value} ms`;
  if (key.endsWith('PerImage')) return `${whole.format(value)} B`;
  if (key.endsWith('Ratio') || key.endsWith('ToParse') || key === 'growth') return `${value} ×`;
  if (key.endsWith('Bytes')) return `${whole.format(Math.round(value / 100) / 10)} kB`;
  return whole.format(value);
};

/** The figures as lines for a person: what, how much, in which unit. */
export const printable = (figures: Figures): string => {
  const lines = Object.entries(figures).map(([key, value]) => [words(key), withUnit(key, value)]);
  const width = Math.max(0, ...lines.map(([what = '']) => what.length));
  return lines.map(([what = '', value = '']) => `${what.padEnd(width)}  ${value}\n`).join('');
};

/** Figures of several sizes, each under its size; what makes no sense is left out. */
export const printableBySize = (what: string, figures: FiguresBySize): string =>
  Object.entries(figures)
    .map(([size, all]) => {
      const known = Object.entries(all).filter(
        (entry): entry is [string, number] => entry[1] !== null,
      );
      const name = /^\d+$/.test(size) ? whole.format(Number(size)) : size;
      return `\n${what} ${name}\n${printable(Object.fromEntries(known))}`;
    })
    .join('');
