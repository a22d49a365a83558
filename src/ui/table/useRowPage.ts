import { useEffect, useState } from 'react';
import type { RowPage, RowQuery } from '../../domain/model/rowQuery';
import { withSameRows } from './sameRows';

type Ask<Row> = (query: RowQuery) => Promise<RowPage<Row>>;

/**
 * A page of the rows of a view.
 * @param ask another function for another view
 * @param plan rises with each plan; 0 is none
 * @returns null before the first answer for this view; an older query's page until the new one is there
 */
export const useRowPage = <Row extends { readonly key: string }>(
  ask: Ask<Row>,
  query: RowQuery,
  plan: number,
): RowPage<Row> | null => {
  const [answer, setAnswer] = useState<{ of: Ask<Row>; page: RowPage<Row> } | null>(null);
  useEffect(() => {
    if (plan === 0) return undefined;
    let wanted = true;
    void ask(query).then(
      (page) => {
        if (!wanted) return;
        setAnswer((last) => ({
          of: ask,
          page: withSameRows(page, last?.of === ask ? last.page : null),
        }));
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [ask, query, plan]);
  return answer?.of === ask ? answer.page : null;
};
