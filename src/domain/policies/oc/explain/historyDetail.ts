import type { OcPlan } from '../likeOc';
import type { IndexedStream, ItemPlace, PruneIndex } from '../index/pruneIndex';
import { itemsIn } from '../index/pruneIndex';
import type { HistoryDetail, HistoryItem } from './details';
import { itemRules, removesItem } from '../passes/rules';
import { ItemReasons } from './itemReason';

/** The stream of that key; the index has them sorted by it. */
const findStream = ({ streams }: PruneIndex, key: string): IndexedStream | null => {
  let [from, to] = [0, streams.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const found = streams[middle];
    if (!found) return null;
    if (found.key === key) return found;
    if (found.key < key) from = middle + 1;
    else to = middle;
  }
  return null;
};

/** One item of a history, explained. */
export const explainItem = (
  plan: OcPlan,
  reasons: ItemReasons,
  indexed: IndexedStream,
  place: ItemPlace,
): HistoryItem => {
  const rule = plan.itemRule[place.item] ?? 0;
  return {
    digest: place.digest,
    created: place.created,
    position: place.revision + 1,
    rule: itemRules[rule] ?? 'notJudged',
    goes: removesItem(rule),
    reason: reasons.of(indexed, place),
    imageListed: (plan.index.imageOfItem[place.item] ?? -1) >= 0,
  };
};

/**
 * The history of a tag, item by item, newest first.
 * @param key `namespace/stream:tag`
 * @returns null where the plan has no such tag
 */
export const historyDetail = (plan: OcPlan, key: string): HistoryDetail | null => {
  const colon = key.lastIndexOf(':');
  const indexed = findStream(plan.index, key.slice(0, colon));
  const name = key.slice(colon + 1);
  if (!indexed) return null;
  const places = [...itemsIn(indexed)].filter(({ tag }) => tag.name === name);
  if (places.length === 0) return null;
  const reasons = new ItemReasons(plan);
  const { namespace, name: stream } = indexed.stream;
  const items = places.map((place) => explainItem(plan, reasons, indexed, place));
  return { namespace, stream, tag: name, items };
};
