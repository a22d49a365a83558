/**
 * Figures under speaking keys; the end of a key tells the unit: `Ms`, `Bytes`, `Ratio`, or a count.
 * README.md says what each means.
 */
export type Figures = Readonly<Record<string, number>>;

/**
 * Figures of a part that measures several sizes, by size, with a name where several have the same;
 * null where a figure makes no sense.
 */
export type FiguresBySize = Readonly<Record<string, Readonly<Record<string, number | null>>>>;
