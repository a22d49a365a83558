import type { RowPage } from '../../domain/model/rowQuery';

/**
 * The page with the row objects of the one before where they say the same: rows come from the
 * worker as copies, and a table need not draw again what did not change.
 */
export const withSameRows = <Row extends { readonly key: string }>(
  page: RowPage<Row>,
  before: RowPage<Row> | null,
): RowPage<Row> => {
  if (before === null) return page;
  const known = new Map(before.rows.map((row) => [row.key, row]));
  return {
    ...page,
    rows: page.rows.map((row) => {
      const old = known.get(row.key);
      return old && JSON.stringify(old) === JSON.stringify(row) ? old : row;
    }),
  };
};
