import type { Use } from '../../../usage/use';
import { MANAGED } from '../../../snapshot/images';
import { rowsWithoutMetadata } from '../passes/imagePass';
import type { OcPlan } from '../likeOc';
import type { IndexedStream, ItemPlace } from '../index/pruneIndex';
import { itemsIn } from '../index/pruneIndex';
import { isYoung } from '../options/cutoff';
import type { ImageHold } from './notPruned';
import type { ItemReason } from './details';
import type { PruneRows } from '../rows/pruneRows';
import { ItemHolds } from './itemHolds';

/** An item that names an image or an index image that it is part of, and what keeps that item. */
export interface HeldPosition {
  readonly indexed: IndexedStream;
  readonly place: ItemPlace;
  /** Row of the image that the item names. */
  readonly row: number;
  readonly holds: readonly ItemReason[];
  /** Everybody that keeps the item as `oc` sees it. */
  readonly users: readonly Use[];
}

/** Everything that keeps an image, undecided which of it decides. */
export interface KeptImage {
  /** Rows: the image itself first, then the indexes that it is part of, and theirs. */
  readonly family: readonly number[];
  /** Those of the image itself first. */
  readonly positions: readonly HeldPosition[];
  readonly holds: readonly ImageHold[];
}

/** An image and every index that it is part of, however far up. */
const familyOf = (rows: PruneRows, row: number): readonly number[] => {
  const family = new Set([row]);
  for (const member of family) for (const parent of rows.indexesOf(member)) family.add(parent);
  return [...family];
};

const positionsOf = (plan: OcPlan, family: readonly number[]): readonly HeldPosition[] => {
  const { index } = plan;
  const members = new Set(family);
  const holds = new ItemHolds(plan);
  const positions: HeldPosition[] = [];
  for (const indexed of index.streams) {
    for (const place of itemsIn(indexed)) {
      const row = index.imageOfItem[place.item] ?? -1;
      if (!members.has(row)) continue;
      const users = holds.usersOf(indexed, place);
      positions.push({ indexed, place, row, holds: holds.of(indexed, place), users });
    }
  }
  return family.length === 1
    ? positions
    : [
        ...positions.filter(({ row }) => row === family[0]),
        ...positions.filter(({ row }) => row !== family[0]),
      ];
};

/** What an image and its indexes are, as far as it keeps the image. */
const memberHolds = (rows: PruneRows, family: readonly number[]): readonly ImageHold[] => {
  const { plan, table, columns } = rows;
  const { rules, protections, cutoff } = plan;
  const holds: ImageHold[] = [];
  for (const member of family) {
    const itself = member === family[0];
    // To `oc` an index keeps its manifests only while a history names it.
    if (!itself && !protections) break;
    const digest = table.digestOf(member);
    const index = itself ? null : digest;
    const managed = ((columns.flags[member] ?? 0) & MANAGED) !== 0;
    if (!rules.all && !managed) holds.push({ hold: 'unmanaged', index });
    const created = table.createdOf(member);
    if (!rules.overSizeLimit && created !== null && isYoung(created, cutoff)) {
      holds.push({ hold: 'young', index, created });
    }
    const reason = protections?.reasonOfDigest(digest) ?? null;
    if (reason) holds.push({ hold: 'used', index, reason });
  }
  return holds;
};

/** Everything that keeps the image in that row. */
export const keptImage = (rows: PruneRows, row: number): KeptImage => {
  const { plan, table, columns } = rows;
  const family = familyOf(rows, row);
  const positions = positionsOf(plan, family);
  const within = positions.some(({ holds }) => holds.some(({ rule }) => rule === 'withinLimit'));
  const without = rowsWithoutMetadata(columns).map((each) => table.digestOf(each));
  return {
    family,
    positions,
    holds: [
      ...(plan.rules.namespace === null ? [] : [{ hold: 'oneProject' } as const]),
      ...(without.length === 0 ? [] : [{ hold: 'metadataMissing', images: without } as const]),
      ...(within ? [{ hold: 'withinLimit' } as const] : []),
      ...memberHolds(rows, family),
    ],
  };
};
