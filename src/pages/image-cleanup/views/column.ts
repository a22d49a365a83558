import type { ReactNode } from 'react';
import type { SortKey } from '../../../domain/plan/views';

/** A column of a table, as data. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** What the column sorts by; without it, it does not. */
  readonly sort?: SortKey;
  /** What a click sorts by first. */
  readonly firstDescending?: boolean;
  /** Whether it is shown only where there is much room. */
  readonly wideOnly?: boolean;
  readonly cell: (row: Row) => ReactNode;
}
