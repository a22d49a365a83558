import type { Digest } from '../../../snapshot/records';
import type { OcPlan } from '../likeOc';
import type { PruneStats } from './ocMessages';
import { errorsOf, summaryLine } from './ocMessages';
import { itemsIn } from '../index/pruneIndex';
import { removesItem } from '../passes/rules';

/** An item that goes from a tag's history. */
interface RemovedItem {
  readonly namespace: string;
  readonly name: string;
  readonly tag: string;
  /** Position in the history; 0 is the newest. */
  readonly revision: number;
  readonly image: Digest;
}

/** A link in a repository (`namespace/name`) of the registry. */
interface RepositoryLink {
  readonly repo: string;
  readonly digest: Digest;
}

/** All that a prune removes, in plain words: what `oc` can be compared with. Every list is sorted. */
export interface OcResult {
  readonly errors: readonly string[];
  readonly removedTagItems: readonly RemovedItem[];
  readonly layerLinks: readonly RepositoryLink[];
  readonly manifests: readonly RepositoryLink[];
  readonly prunedImages: readonly Digest[];
  readonly blobs: readonly Digest[];
  /** Empty where the prune was stopped before it began. */
  readonly summary: string;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const removedItemsOf = ({ index, itemRule }: OcPlan): readonly RemovedItem[] => {
  const removed: RemovedItem[] = [];
  for (const indexed of index.streams) {
    const { namespace, name } = indexed.stream;
    for (const { item, tag, revision, digest } of itemsIn(indexed)) {
      if (!removesItem(itemRule[item] ?? 0)) continue;
      removed.push({ namespace, name, tag: tag.name, revision, image: digest });
    }
  }
  return removed.sort(
    (a, b) =>
      compareText(a.namespace, b.namespace) ||
      compareText(a.name, b.name) ||
      compareText(a.tag, b.tag) ||
      a.revision - b.revision,
  );
};

/** How much a plan removes; it does not have to list it for that. */
export const statsOf = (plan: OcPlan): PruneStats => {
  let [layerLinks, manifestLinks, streams] = [0, 0, 0];
  for (const { layers, manifests } of plan.links.values()) {
    layerLinks += layers.length;
    manifestLinks += manifests.length;
  }
  for (const indexed of plan.index.streams) {
    for (const { item } of itemsIn(indexed)) {
      if (!removesItem(plan.itemRule[item] ?? 0)) continue;
      streams += 1;
      break;
    }
  }
  return {
    images: plan.images.pruned.length,
    items: plan.removedItems,
    streams,
    layerLinks,
    manifestLinks,
    blobs: plan.images.blobs.length,
  };
};

/** A plan as lists of what it removes. */
export const ocResultOf = (plan: OcPlan): OcResult => {
  const { listedImages } = plan.index.snapshot;
  const digest = (id: number): Digest => listedImages.digests.digestOf(id);
  const linksOf = (kind: 'layers' | 'manifests'): readonly RepositoryLink[] =>
    [...plan.links]
      .flatMap(([repo, links]) => links[kind].map((id) => ({ repo, digest: digest(id) })))
      .sort((a, b) => compareText(a.repo, b.repo) || compareText(a.digest, b.digest));
  return {
    errors: [...errorsOf(plan)].sort(compareText),
    removedTagItems: removedItemsOf(plan),
    layerLinks: linksOf('layers'),
    manifests: linksOf('manifests'),
    prunedImages: plan.images.pruned.map((row) => listedImages.digestOf(row)).sort(compareText),
    blobs: plan.images.blobs.map(digest).sort(compareText),
    summary: plan.stop ? '' : summaryLine(statsOf(plan)),
  };
};
