import { referrerKinds } from '../../../snapshot/kinds/apiKinds';
import type { Gap } from '../../../model/gap';
import type { ListKind, ListOutcome } from '../../../snapshot/lists';
import type { Snapshot } from '../../../snapshot/snapshot';
import { kindsOfOc } from '../index/streamReferences';

/** Lists that `oc` reads, and ends without (prune-rules 1.4). */
const listsOfOc: readonly ListKind[] = [...kindsOfOc, 'ImageStream', 'Image', 'LimitRange'];

/** Lists that only the product's own protections stand on. */
const furtherLists: readonly ListKind[] = referrerKinds.filter((kind) => !listsOfOc.includes(kind));

const gapOf = (
  kind: ListKind,
  namespace: string | null,
  outcome: ListOutcome | undefined,
): Gap | null => {
  const gap = { kind, namespace, affectedTags: 0 };
  // A list that was not begun is on its way.
  if (!outcome || outcome.state === 'reading') return { ...gap, why: 'reading', message: '' };
  if (outcome.state === 'whole' || outcome.state === 'notInstalled') return null;
  return { ...gap, why: outcome.state, message: outcome.message };
};

const gapsIn = (
  { lists, scope }: Snapshot,
  kinds: readonly ListKind[],
  project: string | null,
): readonly Gap[] => {
  const wanted = scope.clusterWide ? null : project;
  return kinds.flatMap((kind) => {
    const namespace = kind === 'Image' ? null : wanted;
    const found = lists.find(
      ({ list }) => list.kind === kind && list.namespace === namespace,
    )?.outcome;
    // Nobody else begins this list: who reads project by project never sees all projects.
    const outOfReach = !found && namespace === null && !scope.clusterWide;
    const outcome: ListOutcome | undefined = outOfReach
      ? { state: 'forbidden', message: 'the list of all projects is needed' }
      : found;
    const gap = gapOf(kind, namespace, outcome);
    return gap ? [gap] : [];
  });
};

/**
 * Lists without which nothing can be decided: a stream or a reference that is missing would let
 * images go that are in use. `oc` ends when it cannot read one of them.
 * @param project whose objects are pruned; null for the whole cluster
 */
export const missingForOc = (snapshot: Snapshot, project: string | null): readonly Gap[] =>
  gapsIn(snapshot, listsOfOc, project);

/** Lists without which the product's own protections are not whole. */
export const missingForProtections = (snapshot: Snapshot, project: string | null): readonly Gap[] =>
  gapsIn(snapshot, furtherLists, project);
