import type { Use } from '../../../usage/use';
import { mergeUses } from '../../../usage/usesAt';
import { blobDetails } from '../../../sizes/imageContents';
import type { Digest } from '../../../snapshot/records';
import type { OcPlan } from '../likeOc';
import type { ImageDetail, ImagePosition } from './details';
import type { PruneRows } from '../rows/pruneRows';
import { explainItem } from './historyDetail';
import { ItemReasons } from './itemReason';
import { keptImage } from './keptImage';
import type { HeldPosition, KeptImage } from './keptImage';
import { waysToGo } from './waysToGo';

const positionOf = (
  { plan, table }: PruneRows,
  reasons: ItemReasons,
  { indexed, place, row, holds }: HeldPosition,
  image: number,
): ImagePosition => ({
  ...explainItem(plan, reasons, indexed, place),
  namespace: indexed.stream.namespace,
  stream: indexed.stream.name,
  tag: place.tag.name,
  of: place.tag.revisions.length,
  index: row === image ? null : table.digestOf(row),
  holds,
});

const indexesWith = (plan: OcPlan, digest: Digest): readonly Digest[] => {
  const found: Digest[] = [];
  for (const { digest: index, children } of plan.index.snapshot.images.indexes()) {
    if (children.includes(digest)) found.push(index);
  }
  return found;
};

/** Who reaches the image itself, whether that keeps it or not. */
const usesOf = (plan: OcPlan, digest: Digest, { positions }: KeptImage): readonly Use[] => {
  const users = positions.filter(({ place }) => place.digest === digest);
  return mergeUses([
    ...(plan.protections?.usesOf(digest) ?? []),
    ...users.flatMap((position) => position.users),
  ]);
};

/**
 * Everything about one image: where it stands in which history, what keeps it, and what would have
 * to change.
 * @returns null where no such Image object is listed
 */
export const imageDetail = (rows: PruneRows, digest: Digest): ImageDetail | null => {
  const { plan, table } = rows;
  const at = table.rowOf(digest);
  if (at < 0) return null;
  const row = rows.imageRow(at);
  const kept = keptImage(rows, at);
  const reasons = new ItemReasons(plan);
  const stays = row.rule !== 'nothingKeeps' && plan.stop === null;
  return {
    row,
    positions: kept.positions.map((position) => positionOf(rows, reasons, position, at)),
    indexes: indexesWith(plan, digest),
    holds: stays ? kept.holds : [],
    uses: usesOf(plan, digest, kept),
    blobs: blobDetails(table, rows.users, at),
    ways: stays ? waysToGo(rows, kept) : [],
  };
};
