import type { ReactNode } from 'react';
import { List, ListItem } from '@patternfly/react-core';
import { PagedItems } from '../../../../../ui/paging/PagedItems';
import '../../../../../ui/table/table.css';

/** What an alert is about, item by item. */
export const AlertItems = <Item,>({
  items,
  children,
}: {
  readonly items: readonly Item[];
  /** Shows one item. */
  readonly children: (item: Item) => ReactNode;
}) => (
  <PagedItems items={items}>
    {(shown) => (
      <List>
        {shown.map((item, at) => (
          <ListItem key={at} className="image-cleanup-plugin__long">
            {children(item)}
          </ListItem>
        ))}
      </List>
    )}
  </PagedItems>
);
