import type { TopOwner } from './use';
import type { Owner, Referrer } from '../snapshot/records';

const asTop = (owner: Owner, namespace: string): TopOwner => ({
  kind: owner.kind,
  apiVersion: owner.apiVersion,
  namespace,
  name: owner.name,
  uid: owner.uid,
});

/**
 * The outermost controller of an object, followed through what was read; an owner that was not
 * read ends the way. Bounded, so that owners that name each other cannot hang it.
 */
export const topOwnerOf = (
  referrer: Referrer,
  byUid: ReadonlyMap<string, Referrer>,
): TopOwner | null => {
  let owner = referrer.owner;
  for (let step = 0; owner && step < 10; step += 1) {
    const next = byUid.get(owner.uid)?.owner ?? null;
    if (!next) return asTop(owner, referrer.namespace);
    owner = next;
  }
  return owner && asTop(owner, referrer.namespace);
};
