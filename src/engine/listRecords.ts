import type { ListKey, ListOutcome } from '../domain/snapshot/lists';
import type { Image, ImageStream, Referrer } from '../domain/snapshot/records';

/** One list as far as it was read. */
export interface ListRecords {
  readonly list: ListKey;
  outcome: ListOutcome;
  count: number;
  readonly streams: ImageStream[];
  readonly images: Image[];
  readonly referrers: Referrer[];
}

/** Text that names a list. */
export const listId = ({ kind, namespace }: ListKey): string => `${kind} ${namespace ?? '*'}`;

/** A list of which nothing was read yet. */
export const emptyList = (list: ListKey, outcome: ListOutcome): ListRecords => ({
  list,
  outcome,
  count: 0,
  streams: [],
  images: [],
  referrers: [],
});
