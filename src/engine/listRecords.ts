import type { ListKey, ListOutcome } from '../domain/snapshot/lists';
import { ImageTable } from '../domain/snapshot/images';
import type { ImageStream, Referrer, SizeLimit } from '../domain/snapshot/records';

/** One list as far as it was read. */
export interface ListRecords {
  readonly list: ListKey;
  outcome: ListOutcome;
  count: number;
  readonly streams: ImageStream[];
  readonly images: ImageTable;
  readonly limits: SizeLimit[];
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
  images: new ImageTable(),
  limits: [],
  referrers: [],
});
