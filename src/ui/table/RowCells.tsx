import { memo, type ReactNode } from 'react';
import { Td } from '@patternfly/react-table';
import { WIDE_ONLY, type Column } from './column';

const Cells = <Row,>({
  row,
  columns,
}: {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}): ReactNode =>
  columns.map((column) => (
    <Td
      key={column.id}
      dataLabel={column.title}
      {...(column.wideOnly && { visibility: WIDE_ONLY })}
    >
      {column.cell(row)}
    </Td>
  ));

/** What a row shows; drawn again only for another row object or other columns, since that is most of a table. */
export const RowCells = memo(Cells) as typeof Cells;
