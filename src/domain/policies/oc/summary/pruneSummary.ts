import { noNeeds } from '../../../model/needs';
import type { Gap } from '../../../model/gap';
import { sizeBarOf } from '../../../sizes/sizeBar';
import type { Snapshot } from '../../../snapshot/snapshot';
import { invalidOf, unseenInvalidOf } from '../explain/invalidReferences';
import { leftInRegistry } from '../rows/leftInRegistry';
import type { OcPlan } from '../likeOc';
import { errorsOf, summaryLine } from './ocMessages';
import { statsOf } from './ocResult';
import { itemsIn } from '../index/pruneIndex';
import type { PruneBlock, PruneSummary } from './summary';
import type { PruneRows } from '../rows/pruneRows';
import { itemRulePlace, sparesImage, sparesItem } from '../passes/rules';
import { missingForOc, missingForProtections } from './wholeness';

/** Lists that are not whole, those of the product's own protections among them. */
const gapsOf = ({ index, rules }: OcPlan): readonly Gap[] => [
  ...missingForOc(index.snapshot, rules.namespace),
  ...(rules.protections ? missingForProtections(index.snapshot, rules.namespace) : []),
];

/** Whether the list of images will not come: the user may not have it. */
const imagesOutOfReach = ({ lists }: Snapshot): boolean => {
  const images = lists.find(({ list }) => list.kind === 'Image');
  if (images) return images.outcome.state === 'forbidden';
  // While others are read it may still be begun; who may not have it never begins it.
  return lists.length > 0 && lists.every(({ outcome }) => outcome.state !== 'reading');
};

const blocksOf = (plan: OcPlan, gaps: readonly Gap[]): readonly PruneBlock[] => {
  const { snapshot } = plan.index;
  const blocks: PruneBlock[] = [];
  const outOfReach = imagesOutOfReach(snapshot);
  if (outOfReach) blocks.push({ why: 'imagesNotReadable' });
  if (gaps.some(({ kind }) => kind !== 'Image' || !outOfReach)) {
    blocks.push({ why: 'listsNotWhole' });
  }
  if (plan.stop?.why === 'unreadableMetadata') {
    const { listedImages } = snapshot;
    const messages = [...plan.stop.images].map(
      ([row, problem]) => `${listedImages.digestOf(row)}: ${problem}`,
    );
    blocks.push({ why: 'unreadableMetadata', messages });
  } else if (plan.stop?.why === 'invalidReferences') {
    blocks.push({ why: 'invalidReferences' });
  }
  return blocks;
};

const skippedStreamsOf = ({ index, itemRule }: OcPlan): readonly string[] => {
  const skipped: string[] = [];
  for (const indexed of index.streams) {
    for (const { item } of itemsIn(indexed)) {
      if (itemRule[item] === itemRulePlace.streamUnreadable) skipped.push(indexed.key);
      break;
    }
  }
  return skipped;
};

const countOf = (rules: Uint8Array, isWanted: (rule: number) => boolean): number =>
  rules.reduce((sum, rule) => sum + (isWanted(rule) ? 1 : 0), 0);

/**
 * A plan in figures.
 * @param command the same prune on the command line
 */
export const pruneSummary = (rows: PruneRows, command: string): PruneSummary => {
  const { plan, table, users } = rows;
  const gaps = gapsOf(plan);
  const blocks = blocksOf(plan, gaps);
  const stats = statsOf(plan);
  return {
    now: plan.now,
    blocks,
    isStopped: blocks.length > 0,
    gaps,
    needs: noNeeds,
    protections: plan.rules.protections,
    invalidReferences: invalidOf(plan),
    unseenInvalid: unseenInvalidOf(plan),
    errors: errorsOf(plan),
    withoutMetadata: plan.images.withoutMetadata.map((row) => table.digestOf(row)),
    skippedStreams: skippedStreamsOf(plan),
    stats,
    line: plan.stop ? '' : summaryLine(stats),
    views: {
      historyToTrim: rows.trimmedTags.length,
      protectedHistory: rows.sparedTags.length,
      imagesToDelete: rows.pruned.length,
      imagesKept: rows.kept.length,
      registryData: rows.registry.length,
    },
    protectedItems: countOf(plan.itemRule, sparesItem),
    protectedImages: countOf(plan.images.imageRule, sparesImage),
    sizes: sizeBarOf(table, users, rows.pruned),
    registry: leftInRegistry(rows),
    command,
  };
};
