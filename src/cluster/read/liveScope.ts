import type { ListState } from '../../domain/snapshot/lists';
import { liveKinds, type LiveKind } from './kinds';
import { largestLiveList, type LiveScope } from './readReport';

/** Kinds of which more objects were read than a hook should hold. */
export const largeKindsOf = (lists: readonly ListState[]): readonly LiveKind[] =>
  liveKinds.filter((kind) => {
    const counts = lists
      .filter(({ list }) => list.kind === kind)
      .map(({ outcome }) => ('count' in outcome ? outcome.count : 0));
    return counts.reduce((sum, count) => sum + count, 0) > largestLiveList;
  });

/**
 * What the hooks can watch: the whole cluster where it was read at once, since references in other
 * projects count as well; else the one project that is judged. Lists that were forbidden are not
 * watched, nor is anything where there is more than one project.
 */
export const liveScopeOf = (
  clusterWide: boolean,
  project: string | null,
  lists: readonly ListState[],
): LiveScope => {
  if (!clusterWide && project === null) return { project: null, kinds: [] };
  const watched = clusterWide ? null : project;
  const large = largeKindsOf(lists.filter(({ list }) => list.namespace === watched));
  const readable = liveKinds.filter((kind) =>
    lists.some(
      ({ list, outcome }) =>
        list.kind === kind &&
        list.namespace === watched &&
        (outcome.state === 'whole' || outcome.state === 'failed'),
    ),
  );
  return { project: watched, kinds: readable.filter((kind) => !large.includes(kind)) };
};
