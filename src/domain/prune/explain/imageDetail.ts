import type { Use } from '../../plan/verdict';
import { mergeUses } from '../../plan/uses';
import type { Digest } from '../../snapshot/records';
import type { OcPlan } from '../likeOc';
import { itemsIn } from '../pruneIndex';
import type { BlobDetail, ImageDetail, ImagePosition } from '../pruneViews';
import type { PruneRows } from '../rows/pruneRows';
import { explainItem } from './historyDetail';
import { ItemReasons } from './itemReason';
import { leastChanges } from './leastChanges';

const positionsOf = (plan: OcPlan, row: number): readonly ImagePosition[] => {
  const reasons = new ItemReasons(plan);
  const { index } = plan;
  const positions: ImagePosition[] = [];
  for (const indexed of index.streams) {
    for (const place of itemsIn(indexed)) {
      if (index.imageOfItem[place.item] !== row) continue;
      const { namespace, name } = indexed.stream;
      positions.push({
        ...explainItem(plan, reasons, indexed, place),
        namespace,
        stream: name,
        tag: place.tag.name,
        of: place.tag.revisions.length,
      });
    }
  }
  return positions;
};

const indexesWith = (plan: OcPlan, digest: Digest): readonly Digest[] => {
  const found: Digest[] = [];
  for (const { digest: index, children } of plan.index.snapshot.images.indexes()) {
    if (children.includes(digest)) found.push(index);
  }
  return found;
};

const blobsOf = (rows: PruneRows, row: number): readonly BlobDetail[] => {
  const { table, users } = rows;
  const details: BlobDetail[] = [];
  const config = table.configOf(row);
  const manifest = table.digests.find(table.digestOf(row));
  users.eachBlob(row, (blob) => {
    details.push({
      digest: table.digests.digestOf(blob),
      what: blob === manifest ? 'manifest' : blob === config ? 'config' : 'layer',
      bytes: table.bytesOf(blob),
      otherImages: users.of(blob) - 1,
    });
  });
  return details;
};

const usesOf = (plan: OcPlan, digest: Digest, positions: readonly ImagePosition[]) => {
  const uses: Use[] = [...(plan.protections?.usesOf(digest) ?? [])];
  for (const { reason } of positions) {
    if (reason.rule === 'tagUsed' || reason.rule === 'digestUsed') uses.push(reason.use);
  }
  return mergeUses(uses);
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
  const positions = positionsOf(plan, at);
  const protection = plan.protections?.reasonOfDigest(digest) ?? null;
  return {
    row,
    positions,
    indexes: indexesWith(plan, digest),
    protection,
    uses: usesOf(plan, digest, positions),
    blobs: blobsOf(rows, at),
    changes: leastChanges(plan, { row, positions, protection }),
  };
};
