import type { TagPlan } from '../tagPlan';
import type { ReadNeeds } from '../../model/needs';
import { heldImagesOf, NO_IMAGE } from '../../snapshot/heldImages';
import { isShown } from '../../snapshot/isShown';
import type { PlanSource } from '../../snapshot/planSource';
import type { Digest, ImageStream } from '../../snapshot/records';
import type { PullRights } from '../../snapshot/lists';
import { gapsOf } from './gaps';
import type { Reason } from '../reason';
import type { Snapshot } from '../../snapshot/snapshot';
import { tagGroundsOf } from '../tagGrounds';
import type { UseVerdict } from '../verdict';
import type { TagSummary, StaleSizes } from './tagSummary';
import { tagSizesOf } from '../../sizes/tagSizes';
import { streamKey } from '../../usage/resolve';
import { unmeasuredStreams } from '../../sizes/unmeasured';

const undatedOf = (plan: TagPlan): ReadNeeds['ages'] => {
  if (plan.rules.ageOf === 'tag') return [];
  const seen = new Set<Digest>();
  const undated: { digest: string; namespace: string; stream: string }[] = [];
  for (const { facts, needsDate } of plan.tags.values()) {
    const digest = facts.tag.revisions[0]?.digest;
    if (!needsDate || digest === undefined || digest === '') continue;
    if (facts.kind === 'imagePruned' || seen.has(digest)) continue;
    seen.add(digest);
    undated.push({ digest, namespace: facts.stream.namespace, stream: facts.stream.name });
  }
  return undated;
};

const isAboutUnread = ({ code }: Reason): boolean =>
  code === 'imageNotRead' || code === 'usedImageNotRead';

/** Streams that have an image in a history whose parts would decide about a verdict. */
const unreadStreamsOf = ({ tags, grounds }: TagPlan): ReadNeeds['layers'] => {
  const streams = new Set<ImageStream>();
  for (const { facts } of tags.values()) {
    if (facts.verdictReasons.some(isAboutUnread)) streams.add(facts.stream);
  }
  return [...streams]
    .filter(({ tags: all }) =>
      all.some(({ revisions }) =>
        revisions.some(({ digest }) => grounds.unread.images.has(digest)),
      ),
    )
    .map(({ namespace, name, resourceVersion }) => ({
      stream: streamKey(namespace, name),
      resourceVersion,
    }))
    .sort((a, b) => (a.stream < b.stream ? -1 : 1));
};

/** Numbers of the images all of whose holders, in every history that was read, are stale tags. */
const staleImagesOf = ({ source, stale }: TagPlan): readonly number[] => {
  const held = source.of(heldImagesOf);
  const staleHolders = new Int32Array(held.count);
  const images: number[] = [];
  for (const { facts } of stale) {
    const numbers = held.numbersOf(facts.tag);
    numbers.forEach((image, at) => {
      if (image === NO_IMAGE || numbers.indexOf(image) < at) return;
      const holders = (staleHolders[image] ?? 0) + 1;
      staleHolders[image] = holders;
      if (holders === held.holdersOf(image)) images.push(image);
    });
  }
  return images;
};

/** The blobs that the page is about: those of all streams that are shown. */
const shownBlobs = (_: Snapshot, source: PlanSource): Int32Array => {
  const held = source.of(heldImagesOf);
  const sizes = source.of(tagSizesOf);
  const { streams } = source.of(tagGroundsOf);
  const images = new Set<number>();
  for (const { tags } of streams) {
    for (const { tag } of tags) for (const image of held.numbersOf(tag)) images.add(image);
  }
  return sizes.blobsOf(sizes.rowsOf(images));
};

/**
 * The bytes of all streams that the page is about, and which of them were not measured yet. While
 * lists come in nothing is to be measured: that of all images may be among them, and tells more.
 */
const sizesOf = ({ source, snapshot }: TagPlan, going: readonly number[]): StaleSizes => {
  const sizes = source.of(tagSizesOf);
  return {
    bar: sizes.any ? sizes.bar(sizes.rowsOf(going), source.of(shownBlobs)) : null,
    wholeCluster: sizes.fromList,
    unmeasured: snapshot.reading ? [] : source.of(unmeasuredStreams),
  };
};

const verdictCounts = (plan: TagPlan): Readonly<Record<UseVerdict, number>> => {
  const counts = { inUse: 0, unknown: 0, rollbackOnly: 0, unusedHere: 0, unused: 0 };
  for (const { facts } of plan.stale) counts[facts.verdict] += 1;
  return counts;
};

/** A plan in figures, with what stands in the way of certainty. */
export const summaryOf = (plan: TagPlan): TagSummary => {
  const pullRights: Record<string, PullRights> = {};
  for (const [project, rights] of plan.snapshot.pullRights) {
    if (isShown(plan.snapshot, project)) pullRights[project] = rights;
  }
  const projects = new Set([
    ...plan.stale.map(({ facts }) => facts.stream.namespace),
    ...plan.podsToDelete.map(({ namespace }) => namespace),
    ...plan.deploymentConfigsToDelete.map(({ namespace }) => namespace),
  ]);
  const staleImages = staleImagesOf(plan);
  return {
    now: plan.now,
    tags: plan.tags.size,
    views: {
      staleImages: plan.stale.length,
      deploymentConfigsToDelete: plan.deploymentConfigsToDelete.length,
      podsToDelete: plan.podsToDelete.length,
      recentImages: plan.kept.length,
      podStatuses: plan.podStatuses.length,
      deploymentConfigStatuses: plan.deploymentConfigStatuses.length,
    },
    staleByVerdict: verdictCounts(plan),
    staleImages: staleImages.length,
    sizes: sizesOf(plan, staleImages),
    needs: { ages: undatedOf(plan), layers: unreadStreamsOf(plan) },
    isStopped: false,
    gaps: gapsOf(plan),
    invalidReferences: plan.usage.invalid,
    projects: [...projects].sort(),
    pullRights,
  };
};
