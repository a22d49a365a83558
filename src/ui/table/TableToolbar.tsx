import type { ReactNode } from 'react';
import { Pagination } from '@patternfly/react-core';
import {
  DataViewCheckboxFilter,
  DataViewFilters,
  DataViewToolbar,
} from '@patternfly/react-data-view';
import { useTranslation } from 'react-i18next';
import type { TableQuery } from './useTableQuery';
import { TextFilter } from './TextFilter';

/** A value of the checkbox filter, with how many rows have it. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** The pages of a table. */
export const TablePages = ({
  table,
  total,
  variant,
}: {
  readonly table: TableQuery;
  /** Rows that the query leaves. */
  readonly total: number;
  readonly variant: 'top' | 'bottom';
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Pagination
      itemCount={total}
      page={Math.min(table.query.page, Math.max(1, Math.ceil(total / table.query.perPage)))}
      perPage={table.query.perPage}
      perPageOptions={[20, 50, 100].map((value) => ({ title: String(value), value }))}
      variant={variant}
      isCompact={variant === 'top'}
      onSetPage={(_event, page) => table.turnTo(page)}
      onPerPageSelect={(_event, perPage) => table.show(perPage)}
      titles={{
        paginationAriaLabel:
          variant === 'top' ? t('Pages, above the table') : t('Pages, below the table'),
        itemsPerPage: t('Items per page'),
        perPageSuffix: t('per page'),
        toFirstPageAriaLabel: t('Go to first page'),
        toPreviousPageAriaLabel: t('Go to previous page'),
        toNextPageAriaLabel: t('Go to next page'),
        toLastPageAriaLabel: t('Go to last page'),
        currPageAriaLabel: t('Current page'),
        ofWord: t('of'),
      }}
    />
  );
};

/** Filters, bulk selection and pages above a table. */
export const TableToolbar = ({
  table,
  total,
  choiceTitle,
  choices,
  bulkSelect,
}: {
  readonly table: TableQuery;
  readonly total: number;
  /** What the checkbox filter is about: verdict or status. */
  readonly choiceTitle: string;
  readonly choices: readonly FilterChoice[];
  readonly bulkSelect: ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <DataViewToolbar
      clearAllFilters={table.clear}
      bulkSelect={bulkSelect}
      filters={
        <DataViewFilters
          values={{ text: table.query.text, only: [...table.query.only] }}
          onChange={(_id, values) => {
            if (values.text !== undefined) table.filter(values.text);
            if (values.only !== undefined) table.only(values.only);
          }}
          breakpoint="lg"
        >
          <TextFilter filterId="text" title={t('Name')} placeholder={t('Filter by name')} />
          <DataViewCheckboxFilter
            filterId="only"
            title={choiceTitle}
            placeholder={t('Filter by {{what}}', { what: choiceTitle.toLowerCase() })}
            options={choices.map(({ value, label }) => ({ value, label }))}
          />
        </DataViewFilters>
      }
      pagination={<TablePages table={table} total={total} variant="top" />}
    />
  );
};
