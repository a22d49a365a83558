/**
 * Figures under speaking keys; the end of a key tells the unit: `Ms`, `Bytes`, `Ratio`, or a count.
 * README.md says what each means.
 */
export type Figures = Readonly<Record<string, number>>;
