import type { Gap } from '../../model/gap';
import type { Instant } from '../../snapshot/records';
import type { UsageIndex } from '../../usage/usageIndex';
import { HistoryPass } from './passes/historyPass';
import type { PruneGround } from './passes/historyPass';
import { ImagePass } from './passes/imagePass';
import type { ImagePassResult } from './passes/imagePass';
import { Protections } from './passes/protections';
import type { PruneIndex } from './index/pruneIndex';
import type { Cutoff } from './options/cutoff';
import type { PruneRules } from './options/pruneRules';
import { cutoffOf } from './options/cutoff';
import type { RepositoryLinks } from './passes/registryLinks';
import { LinkCounts } from './passes/registryLinks';
import { removesItem } from './passes/rules';
import type { UnreadableReference } from './index/streamReferences';
import { counts } from './index/streamReferences';
import { missingForOc } from './summary/wholeness';

/** What stops a prune before anything is decided. */
type PruneStop =
  /** Lists that are not whole: what is not in them would look gone, or unused. */
  | { readonly why: 'listsNotWhole'; readonly gaps: readonly Gap[] }
  /** Metadata of images that `oc` cannot decode (prune-rules 1.1); rows of the image table. */
  | { readonly why: 'unreadableMetadata'; readonly images: ReadonlyMap<number, string> }
  | { readonly why: 'invalidReferences' };

/** A prune by the rules of `oc adm prune images`, decided. It stays in the worker. */
export interface OcPlan {
  readonly now: Instant;
  readonly rules: PruneRules;
  readonly cutoff: Cutoff;
  readonly index: PruneIndex;
  /** Null where they are off. */
  readonly protections: Protections | null;
  readonly leftOut: ReadonlySet<string>;
  /** Null where the prune can go on; then everything below is empty. */
  readonly stop: PruneStop | null;
  /** References that cannot be read and count, whether they stop the prune or are ignored. */
  readonly invalid: readonly UnreadableReference[];
  /** By item (see {@link PruneIndex}): place of the rule that decided, in `itemRules`. */
  readonly itemRule: Uint8Array;
  readonly removedItems: number;
  /** By stream, `namespace/name`; only those that lose links. */
  readonly links: ReadonlyMap<string, RepositoryLinks>;
  readonly images: ImagePassResult;
}

const noImages = (rows: number): ImagePassResult => ({
  imageRule: new Uint8Array(rows),
  pruned: [],
  blobs: [],
  withoutMetadata: [],
});

/** What a plan stands on besides snapshot and options. */
export interface PlanInput {
  /** The server's time. */
  readonly now: Instant;
  /** Asked for only when the protections are on. */
  readonly usage: () => UsageIndex;
  /** Streams (`namespace/name`) that the user took out of the plan. */
  readonly leftOut?: ReadonlySet<string>;
}

/**
 * Decides as `oc adm prune images` does, item for item (prune-rules 4) and image for image
 * (prune-rules 6).
 */
export const planLikeOc = (
  index: PruneIndex,
  rules: PruneRules,
  { now, usage, leftOut = new Set() }: PlanInput,
): OcPlan => {
  const { snapshot } = index;
  const columns = snapshot.listedImages.columns();
  const cutoff = cutoffOf(rules, now);
  const protections = rules.protections
    ? new Protections(snapshot, usage(), cutoff.oldBefore)
    : null;
  const counting = { cutoff, namespace: rules.namespace };
  const invalid = index.references.unreadable.filter((reference) => counts(reference, counting));
  const ground: PruneGround = { index, columns, rules, cutoff, protections, leftOut };
  const stop = stopOf(index, rules, invalid);
  const history = new HistoryPass(ground);
  const links = new Map<string, RepositoryLinks>();
  if (!stop) {
    const linkCounts = new LinkCounts(index, columns);
    for (const stream of index.streams) {
      history.judge(stream);
      const removed = rules.registry ? linkCounts.removedWith(stream, history.itemRule) : null;
      if (removed) links.set(stream.key, removed);
    }
  }
  const { itemRule } = history;
  const whole = stop === null && rules.namespace === null;
  return {
    now,
    rules,
    cutoff,
    index,
    protections,
    leftOut,
    stop,
    invalid,
    itemRule,
    removedItems: itemRule.reduce((sum, rule) => sum + (removesItem(rule) ? 1 : 0), 0),
    links,
    images: whole ? new ImagePass(ground, itemRule).run() : noImages(columns.name.length),
  };
};

const stopOf = (
  { snapshot }: PruneIndex,
  rules: PruneRules,
  invalid: readonly UnreadableReference[],
): PruneStop | null => {
  const gaps = missingForOc(snapshot, rules.namespace);
  if (gaps.length > 0) return { why: 'listsNotWhole', gaps };
  const images = snapshot.listedImages.unreadableMetadata();
  if (images.size > 0) return { why: 'unreadableMetadata', images };
  if (invalid.length > 0 && !rules.ignoreInvalidRefs) return { why: 'invalidReferences' };
  return null;
};
