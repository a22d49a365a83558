import { useMemo, useState } from 'react';
import type { RowQuery } from '../../domain/model/rowQuery';

/** How a table is filtered, sorted and paged. */
export interface TableQuery {
  readonly query: RowQuery;
  readonly filter: (text: string) => void;
  readonly only: (values: readonly string[]) => void;
  readonly sort: (key: string, descending: boolean) => void;
  readonly turnTo: (page: number) => void;
  readonly show: (perPage: number) => void;
  readonly clear: () => void;
}

/** The query of a table; every other filter or order begins at the first page. */
export const useTableQuery = (sort: string, descending: boolean): TableQuery => {
  const [query, setQuery] = useState<RowQuery>({
    text: '',
    only: [],
    sort,
    descending,
    page: 1,
    perPage: 20,
  });
  return useMemo(() => {
    const change = (part: Partial<RowQuery>) => setQuery((last) => ({ ...last, page: 1, ...part }));
    return {
      query,
      filter: (text) => change({ text }),
      only: (values) => change({ only: values }),
      sort: (key, down) => change({ sort: key, descending: down }),
      turnTo: (page) => change({ page }),
      show: (perPage) => change({ perPage }),
      clear: () => change({ text: '', only: [] }),
    };
  }, [query]);
};
