import { useState, type ReactNode } from 'react';
import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { TableQuery } from './useTableQuery';
import { WIDE_ONLY, type Column } from './column';
import { RowCells } from './RowCells';
import { SelectCell } from './SelectCell';
import './table.css';

/** How rows are selected. */
export interface RowSelection<Row> {
  readonly isSelected: (key: string) => boolean;
  /** Why a row cannot be selected; null where it can. */
  readonly refusal: (row: Row) => string | null;
  readonly onSelect: (key: string, selected: boolean) => void;
}

/** Rows of a view as a table: sortable, to be opened and, where that is meant, selected. */
export const RowTable = <Row extends { readonly key: string }>({
  label,
  columns,
  rows,
  table,
  selection,
  details,
}: {
  /** Names the table for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly table: TableQuery;
  readonly selection?: RowSelection<Row> | undefined;
  /** What an opened row shows; without it rows do not open. */
  readonly details?: (row: Row) => ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setOpen((last) => {
      const next = new Set(last);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const { sort, descending } = table.query;
  const active = columns.findIndex((column) => column.sort === sort);
  const sortBy = (key: string, firstDescending: boolean, columnIndex: number) => ({
    columnIndex,
    sortBy: { index: active, direction: descending ? ('desc' as const) : ('asc' as const) },
    onSort: () => table.sort(key, key === sort ? !descending : firstDescending),
  });
  const width = columns.length + (details ? 1 : 0) + (selection ? 1 : 0);
  return (
    <div className="image-cleanup-plugin__scroll">
      <Table aria-label={label} variant="compact" gridBreakPoint="grid-lg">
        <Thead>
          <Tr>
            {details && (
              <Th screenReaderText={t('Details')} className="image-cleanup-plugin__narrow" />
            )}
            {selection && (
              <Th screenReaderText={t('Selection')} className="image-cleanup-plugin__narrow" />
            )}
            {columns.map((column, at) => (
              <Th
                key={column.id}
                sort={
                  column.sort === undefined
                    ? undefined
                    : sortBy(column.sort, column.firstDescending ?? false, at)
                }
                modifier="nowrap"
                {...(column.wideOnly && { visibility: WIDE_ONLY })}
              >
                {column.title}
              </Th>
            ))}
          </Tr>
        </Thead>
        {rows.map((row, rowIndex) => {
          const isOpen = open.has(row.key);
          return (
            <Tbody key={row.key} isExpanded={isOpen}>
              <Tr>
                {details && (
                  <Td
                    expand={{
                      rowIndex,
                      isExpanded: isOpen,
                      onToggle: () => toggle(row.key),
                      expandId: 'image-cleanup-details',
                    }}
                  />
                )}
                {selection && (
                  <SelectCell
                    rowIndex={rowIndex}
                    label={t('Select {{name}}', { name: row.key })}
                    selected={selection.isSelected(row.key)}
                    refusal={selection.refusal(row)}
                    onSelect={(selected) => selection.onSelect(row.key, selected)}
                  />
                )}
                <RowCells row={row} columns={columns} />
              </Tr>
              {details && isOpen && (
                <Tr isExpanded>
                  <Td colSpan={width}>
                    <ExpandableRowContent>{details(row)}</ExpandableRowContent>
                  </Td>
                </Tr>
              )}
            </Tbody>
          );
        })}
      </Table>
    </div>
  );
};
