import { useState, type ReactNode } from 'react';
import { Pagination } from '@patternfly/react-core';

const PER_PAGE = 20;

/** A long list, a page at a time: what is not on screen is not built. */
export const PagedItems = <Item,>({
  items,
  children,
}: {
  readonly items: readonly Item[];
  /** Shows the items of one page. */
  readonly children: (shown: readonly Item[]) => ReactNode;
}) => {
  const [wanted, setWanted] = useState(1);
  const pages = Math.max(1, Math.ceil(items.length / PER_PAGE));
  const page = Math.min(wanted, pages);
  return (
    <>
      {children(items.slice((page - 1) * PER_PAGE, page * PER_PAGE))}
      {items.length > PER_PAGE && (
        <Pagination
          itemCount={items.length}
          page={page}
          perPage={PER_PAGE}
          perPageOptions={[]}
          isCompact
          variant="bottom"
          onSetPage={(_event, next) => setWanted(next)}
        />
      )}
    </>
  );
};
