import type { ReactNode } from 'react';
import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { TimesIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { PagedItems } from '../../../ui/paging/PagedItems';
import '../../../ui/table/table.css';

/** A column of a table in a review. */
export interface ReviewColumn<Item> {
  readonly title: string;
  /** `long` breaks anywhere, as names without spaces need it; `sentence` keeps to a readable width. */
  readonly text?: 'long' | 'sentence';
  readonly cell: (item: Item) => ReactNode;
}

/** What is about to be done, row by row, a page at a time; rows can be left out where that is offered. */
export const ReviewTable = <Item,>({
  label,
  items,
  keyOf,
  columns,
  onRemove,
}: {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly columns: readonly ReviewColumn<Item>[];
  readonly onRemove?: (key: string) => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <PagedItems items={items}>
      {(shown) => (
        <div className="image-cleanup-plugin__scroll">
          <Table aria-label={label} variant="compact" gridBreakPoint="grid-lg">
            <Thead>
              <Tr>
                {columns.map(({ title }) => (
                  <Th key={title}>{title}</Th>
                ))}
                {onRemove && <Th screenReaderText={t('Leave out')} />}
              </Tr>
            </Thead>
            <Tbody>
              {shown.map((item) => (
                <Tr key={keyOf(item)}>
                  {columns.map(({ title, text, cell }) => (
                    <Td
                      key={title}
                      dataLabel={title}
                      {...(text && { className: `image-cleanup-plugin__${text}` })}
                    >
                      {cell(item)}
                    </Td>
                  ))}
                  {onRemove && (
                    <Td isActionCell>
                      <Button
                        variant="plain"
                        icon={<TimesIcon />}
                        aria-label={t('Leave out {{name}}', { name: keyOf(item) })}
                        onClick={() => onRemove(keyOf(item))}
                      />
                    </Td>
                  )}
                </Tr>
              ))}
            </Tbody>
          </Table>
        </div>
      )}
    </PagedItems>
  );
};
