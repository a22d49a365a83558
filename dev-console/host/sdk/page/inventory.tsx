import type {
  InventoryItemBodyProps,
  InventoryItemProps,
  InventoryItemStatusProps,
  InventoryItemTitleProps,
} from '@openshift-console/dynamic-plugin-sdk';
import { Skeleton } from '@patternfly/react-core';
import { Link } from 'react-router';

/** A line of an inventory card. */
export const InventoryItem = ({ children }: InventoryItemProps) => (
  <div className="local-console-inventory">{children}</div>
);

/** What an inventory line counts. */
export const InventoryItemTitle = ({ children }: InventoryItemTitleProps) => <div>{children}</div>;

/** The counts of an inventory line, or that they could not be read. */
export const InventoryItemBody = ({ error, children }: InventoryItemBodyProps) => (
  <div>{error ? <span>Not available</span> : children}</div>
);

/** One count, linked where it leads. */
export const InventoryItemStatus = ({ count, icon, linkTo }: InventoryItemStatusProps) => {
  const content = (
    <>
      {icon} {count}
    </>
  );
  return linkTo ? <Link to={linkTo}>{content}</Link> : <span>{content}</span>;
};

/** The place of a count that is not known yet. */
export const InventoryItemLoading = () => <Skeleton width="6rem" />;
