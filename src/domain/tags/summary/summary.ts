import type { TagPlan } from '../tagPlan';
import type { ReadNeeds } from '../../model/needs';
import { isShown } from '../../snapshot/isShown';
import type { Digest, ImageStream } from '../../snapshot/records';
import type { PullRights } from '../../snapshot/lists';
import { gapsOf } from './gaps';
import type { Reason } from '../reason';
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

const digestsOf = ({ tags }: ImageStream): readonly Digest[] =>
  tags.flatMap(({ revisions }) =>
    revisions.flatMap(({ digest }) => (digest === '' ? [] : [digest])),
  );

const isAboutUnread = ({ code }: Reason): boolean =>
  code === 'imageNotRead' || code === 'usedImageNotRead';

/** Streams that have an image in a history whose parts would decide about a verdict. */
const unreadStreamsOf = ({ tags, usage: { unread } }: TagPlan): ReadNeeds['layers'] => {
  const streams = new Set<ImageStream>();
  for (const { facts } of tags.values()) {
    if (facts.verdictReasons.some(isAboutUnread)) streams.add(facts.stream);
  }
  return [...streams]
    .filter((stream) => digestsOf(stream).some((digest) => unread.has(digest)))
    .map(({ namespace, name, resourceVersion }) => ({
      stream: streamKey(namespace, name),
      resourceVersion,
    }))
    .sort((a, b) => (a.stream < b.stream ? -1 : 1));
};

/** Digests all of whose holders, in every history that was read, are stale tags. */
const staleImagesOf = (plan: TagPlan): readonly Digest[] => {
  const held = new Set<Digest>();
  const stale = new Set<Digest>();
  for (const stream of plan.snapshot.streams.values()) {
    for (const tag of stream.tags) {
      const key = `${stream.namespace}/${stream.name}:${tag.name}`;
      const into = plan.tags.get(key)?.decision === 'stale' ? stale : held;
      for (const { digest } of tag.revisions) if (digest !== '') into.add(digest);
    }
  }
  return [...stale].filter((digest) => !held.has(digest));
};

/**
 * The bytes of all streams that the page is about, and which of them were not measured yet. While
 * lists come in nothing is to be measured: that of all images may be among them, and tells more.
 */
const sizesOf = (plan: TagPlan, going: readonly Digest[]): StaleSizes => {
  const { snapshot } = plan;
  const sizes = tagSizesOf(snapshot);
  const shown = [...snapshot.streams.values()].filter(({ namespace }) =>
    isShown(snapshot, namespace),
  );
  return {
    bar: sizes.any ? sizes.bar(going, shown.flatMap(digestsOf)) : null,
    wholeCluster: sizes.fromList,
    unmeasured: snapshot.reading ? [] : unmeasuredStreams(snapshot),
  };
};

const verdictCounts = (plan: TagPlan): Readonly<Record<UseVerdict, number>> => {
  const counts = { inUse: 0, unknown: 0, rollbackOnly: 0, unusedHere: 0, unused: 0 };
  for (const row of plan.staleRows) counts[row.verdict] += 1;
  return counts;
};

/** A plan in figures, with what stands in the way of certainty. */
export const summaryOf = (plan: TagPlan): TagSummary => {
  const pullRights: Record<string, PullRights> = {};
  for (const [project, rights] of plan.snapshot.pullRights) {
    if (isShown(plan.snapshot, project)) pullRights[project] = rights;
  }
  const projects = new Set([
    ...plan.staleRows.map(({ namespace }) => namespace),
    ...plan.podsToDelete.map(({ namespace }) => namespace),
    ...plan.deploymentConfigsToDelete.map(({ namespace }) => namespace),
  ]);
  const staleImages = staleImagesOf(plan);
  return {
    now: plan.now,
    tags: plan.tags.size,
    views: {
      staleImages: plan.staleRows.length,
      deploymentConfigsToDelete: plan.deploymentConfigsToDelete.length,
      podsToDelete: plan.podsToDelete.length,
      recentImages: plan.keptRows.length,
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
