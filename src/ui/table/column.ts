import type { ReactNode } from 'react';

/** Where a column that takes much room is shown; on narrow pages rows are cards, which have it. */
export const WIDE_ONLY: ('hiddenOnLg' | 'hiddenOnXl' | 'visibleOn2Xl')[] = [
  'hiddenOnLg',
  'hiddenOnXl',
  'visibleOn2Xl',
];

/** A column of a table, as data. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** What the column sorts by; without it, it does not. */
  readonly sort?: string;
  /** What a click sorts by first. */
  readonly firstDescending?: boolean;
  /** Whether it is shown only where there is much room. */
  readonly wideOnly?: boolean;
  readonly cell: (row: Row) => ReactNode;
}
