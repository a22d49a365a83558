import type { InvalidReference } from '../../../usage/use';
import type { ImageUse, Referrer } from '../../../snapshot/records';
import type { Snapshot } from '../../../snapshot/snapshot';
import { plainContext } from '../../../usage/holdContext';
import { holdOf } from '../../../usage/strength';
import type { KnownNames } from '../../../usage/unreadable';
import { guessTargets, knownNamesOf } from '../../../usage/unreadable';
import type { OcPlan } from '../likeOc';
import type { InvalidPruneReference } from '../summary/summary';
import { isSeenByOc } from '../index/streamReferences';

const described = (
  snapshot: Snapshot,
  known: KnownNames,
  referrer: Referrer,
  use: ImageUse,
  message: string,
): InvalidPruneReference => {
  const targets = guessTargets(snapshot, known, referrer, use.namespace, use.text);
  const tags = targets.flatMap((target) =>
    target.to === 'tag' ? [`${target.repository}:${target.tag}`] : [],
  );
  return {
    kind: referrer.kind,
    namespace: referrer.namespace,
    name: referrer.name,
    place: use.place,
    placeName: use.name,
    text: use.text,
    message,
    mayMean: [...new Set(tags)].sort(),
  };
};

/** References that `oc` cannot read, with what they may well mean. */
export const invalidOf = ({ index, invalid }: OcPlan): readonly InvalidPruneReference[] => {
  if (invalid.length === 0) return [];
  const known = knownNamesOf(index.snapshot);
  return invalid.map(({ referrer, use, message }) =>
    described(index.snapshot, known, referrer, use, message),
  );
};

const keyOf = ({ kind, namespace, name }: Pick<Referrer, 'kind' | 'namespace' | 'name'>): string =>
  `${kind}/${namespace}/${name}`;

const findUse = (
  { uses }: Referrer,
  { place, placeName, text }: InvalidReference,
): ImageUse | undefined =>
  uses.find((use) => use.place === place && use.name === placeName && use.text === text);

/**
 * References that cannot be read in places where only the product's own protections look. They do
 * not stop the prune, as with `oc`, since all that their text may mean is protected. None where the
 * protections are off.
 */
export const unseenInvalidOf = (plan: OcPlan): readonly InvalidPruneReference[] => {
  const { snapshot } = plan.index;
  const unseen = (plan.protections?.invalid ?? []).filter(
    ({ kind, place }) => !isSeenByOc(kind, place),
  );
  if (unseen.length === 0) return [];
  const known = knownNamesOf(snapshot);
  const referrers = new Map([...snapshot.referrers.values()].map((each) => [keyOf(each), each]));
  const project = plan.rules.namespace;
  return unseen.flatMap((reference) => {
    const referrer = referrers.get(keyOf(reference));
    const use = referrer && findUse(referrer, reference);
    if (!referrer || !use) return [];
    const { strength } = holdOf(referrer, use, plainContext, plan.cutoff.oldBefore);
    if (strength === 'none') return [];
    const found = described(snapshot, known, referrer, use, reference.message);
    const matters =
      project === null ||
      found.namespace === project ||
      found.mayMean.some((tag) => tag.startsWith(`${project}/`));
    return matters ? [found] : [];
  });
};
