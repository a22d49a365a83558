import { FOREGROUND, ORPHAN } from '../rest/remove';
import type { KubeObject } from '../store/object';
import type { Store } from '../store/store';
import { dependentsOf } from './owners';
import type { Placed } from './owners';

/** Takes away what a deleted owner leaves behind, as the garbage collector does. */
export const collectDependents = (store: Store, { metadata }: KubeObject): void => {
  for (const { resource, object } of dependentsOf(store, metadata.namespace ?? '', metadata.uid)) {
    const owners = object.metadata.ownerReferences ?? [];
    const others = owners.filter(({ uid }) => uid !== metadata.uid);
    if (others.length > 0) store.replace(resource, withOwners(object, others));
    else store.remove(resource, object);
  }
};

/**
 * Ends the waiting of an owner that was deleted in the foreground, or whose dependents are to be
 * kept: deals with them, then lets it go.
 */
export const finalize = (store: Store, { resource, object }: Placed): void => {
  const { name, namespace, uid } = object.metadata;
  const current = store.get(resource, namespace, name);
  if (!current || current.metadata.uid !== uid) return;
  const finalizers = current.metadata.finalizers ?? [];
  if (finalizers.includes(FOREGROUND)) collectTree(store, current);
  if (finalizers.includes(ORPHAN)) {
    for (const dependent of dependentsOf(store, namespace ?? '', uid)) {
      const owners = dependent.object.metadata.ownerReferences ?? [];
      store.replace(
        dependent.resource,
        withOwners(
          dependent.object,
          owners.filter((owner) => owner.uid !== uid),
        ),
      );
    }
  }
  const others = finalizers.filter((finalizer) => ![FOREGROUND, ORPHAN].includes(finalizer));
  if (others.length === 0) store.remove(resource, current);
};

const collectTree = (store: Store, owner: KubeObject): void => {
  const { namespace = '', uid } = owner.metadata;
  for (const { object } of dependentsOf(store, namespace, uid)) collectTree(store, object);
  collectDependents(store, owner);
};

const withOwners = (
  object: KubeObject,
  owners: NonNullable<KubeObject['metadata']['ownerReferences']>,
): KubeObject => {
  const { ownerReferences: _owners, ...metadata } = object.metadata;
  return {
    ...object,
    metadata: { ...metadata, ...(owners.length > 0 && { ownerReferences: owners }) },
  };
};
