import type { KubeObject } from '../store/object';
import { timestamp } from '../store/object';
import type { Store } from '../store/store';
import type { Answer } from './answer';
import { jsonAnswer, objectAnswer } from './answer';
import type { ApiCall } from './call';
import { checkPreconditions, deletionOptions } from './deletionOptions';
import type { DeletionOptions } from './deletionOptions';
import { selectorOf } from './list';
import type { ResourceDefinition } from './resources';
import { storeName } from './resources';
import { notFound, success } from './status';

/** Marks an owner that waits until its dependents are gone. */
export const FOREGROUND = 'foregroundDeletion';

/** Marks an owner whose dependents are to be kept. */
export const ORPHAN = 'orphan';

/** How long a pod that runs on a node is given to stop, in seconds. */
const GRACE_PERIOD = 30;

/**
 * Deletes one object.
 * @throws {ApiError} 404 when it is not there, 409 when a precondition does not hold
 */
export const remove = (store: Store, definition: ResourceDefinition, call: ApiCall): Answer => {
  const name = call.name ?? '';
  const object = store.get(
    storeName(definition),
    definition.namespaced ? call.namespace : undefined,
    name,
  );
  if (!object) throw notFound(definition, name);
  const options = deletionOptions(call);
  checkPreconditions(options, object, { group: definition.group, resource: definition.kind });
  const left = removeObject(store, definition, object, options);
  if (left) return objectAnswer(200, definition, left);
  const { group, resource } = definition;
  return jsonAnswer(
    200,
    success({ name, ...(group && { group }), kind: resource, uid: object.metadata.uid }),
  );
};

/** Deletes all objects of a project that the query selects, and answers with their list. */
export const removeCollection = (
  store: Store,
  definition: ResourceDefinition,
  call: ApiCall,
): Answer => {
  const selects = selectorOf(call.query);
  const options = deletionOptions(call);
  const chosen = store
    .list(storeName(definition), call.namespace)
    .filter((object) => !selects || selects(object));
  for (const object of chosen) removeObject(store, definition, object, options);
  return objectAnswer(
    200,
    { ...definition, kind: `${definition.kind}List` },
    {
      metadata: { resourceVersion: String(store.revision) },
      items: chosen,
    },
  );
};

/** @returns the object as it is left, when the deletion is answered with an object */
const removeObject = (
  store: Store,
  definition: ResourceDefinition,
  object: KubeObject,
  options: DeletionOptions,
): KubeObject | undefined => {
  const resource = storeName(definition);
  const { dryRun, propagationPolicy } = options;
  if (definition.resource === 'pods') {
    const dying = terminating(object, store.now(), gracePeriodOf(object));
    if (dryRun) return dying;
    if (gracePeriodOf(object) > 0) {
      return object.metadata.deletionTimestamp ? object : store.replace(resource, dying);
    }
    return store.remove(resource, dying);
  }
  const finalizer =
    propagationPolicy === 'Foreground'
      ? FOREGROUND
      : propagationPolicy === 'Orphan'
        ? ORPHAN
        : undefined;
  if (finalizer && definition.namespaced) {
    const waiting = terminating(object, store.now(), 0, finalizer);
    return dryRun ? waiting : store.replace(resource, waiting);
  }
  if (!dryRun) store.remove(resource, object);
  return definition.answersDeletionWithObject ? object : undefined;
};

/** A pod that no node has taken, or that is over, goes at once. */
const gracePeriodOf = ({ spec, status }: KubeObject): number => {
  const bound = spec && typeof spec === 'object' && 'nodeName' in spec;
  const phase = status && typeof status === 'object' && 'phase' in status ? status.phase : '';
  return bound && phase !== 'Succeeded' && phase !== 'Failed' ? GRACE_PERIOD : 0;
};

const terminating = (
  object: KubeObject,
  now: Date,
  graceSeconds: number,
  finalizer?: string,
): KubeObject => {
  const { metadata } = object;
  return {
    ...object,
    metadata: {
      ...metadata,
      generation: (metadata.generation ?? 1) + 1,
      deletionTimestamp: timestamp(new Date(now.getTime() + graceSeconds * 1000)),
      deletionGracePeriodSeconds: graceSeconds,
      ...(finalizer && { finalizers: [...(metadata.finalizers ?? []), finalizer] }),
    },
  };
};
