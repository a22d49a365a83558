import { isDeepStrictEqual } from 'node:util';
import type { KubeObject, NewObject, ObjectMeta } from '../store/object';
import type { Store } from '../store/store';
import type { Answer } from './answer';
import { objectAnswer } from './answer';
import { objectOf } from './body';
import type { ApiCall } from './call';
import { isDryRunQuery } from './deletionOptions';
import { applyPatch } from './patch';
import type { ResourceDefinition } from './resources';
import { apiVersion, storeName } from './resources';
import { alreadyExists, badRequest, conflict, notFound } from './status';

/**
 * What a kind does to an object, or to its status, before it is stored: image streams resolve
 * their tags.
 * @param before the stored object; undefined for a new one
 * @param after the object to be stored, generation and times set
 */
export type Admission = (
  after: KubeObject,
  before: KubeObject | undefined,
  call: ApiCall,
) => KubeObject;

/** @throws {ApiError} 409 when the object is there, 404 when its project is not */
export const create = (
  store: Store,
  definition: ResourceDefinition,
  call: ApiCall,
  admit: Admission,
): Answer => {
  const given = objectOf(call.body);
  const name = nameFor(given);
  if (!name) throw badRequest('name or generateName is required');
  const namespace = definition.namespaced ? call.namespace : undefined;
  if (namespace && !store.get('namespaces', undefined, namespace)) {
    throw notFound({ group: '', resource: 'namespaces' }, namespace);
  }
  if (store.get(storeName(definition), namespace, name)) throw alreadyExists(definition, name);
  const { labels, annotations, ownerReferences, finalizers } = given.metadata;
  const fresh: NewObject = {
    ...given,
    metadata: {
      name,
      ...(namespace && { namespace }),
      ...(definition.generation && { generation: 1 }),
      ...(labels && { labels }),
      ...(annotations && { annotations }),
      ...(ownerReferences && { ownerReferences }),
      ...(finalizers && { finalizers }),
    },
  };
  const admitted = admit(withPlaceholders(fresh), undefined, call);
  if (isDryRunQuery(call.query)) return objectAnswer(201, definition, admitted);
  const {
    uid: _uid,
    resourceVersion: _version,
    creationTimestamp: _created,
    ...metadata
  } = admitted.metadata;
  const stored = store.create(storeName(definition), { ...admitted, metadata });
  return objectAnswer(201, definition, stored);
};

const withPlaceholders = (object: NewObject): KubeObject => ({
  ...object,
  metadata: {
    uid: '',
    resourceVersion: '',
    creationTimestamp: '',
    ...object.metadata,
  },
});

const nameFor = ({ metadata }: NewObject): string => {
  if (metadata.name) return metadata.name;
  const { generateName } = metadata as Partial<ObjectMeta> & { generateName?: string };
  return generateName ? `${generateName}${Math.random().toString(36).slice(2, 7)}` : '';
};

/**
 * PUT and PATCH of an object, of its `/status` and of its `/scale`.
 * @throws {ApiError} 404 when it is not there, 409 when the given version is outdated
 */
export const update = (
  store: Store,
  definition: ResourceDefinition,
  call: ApiCall,
  admit: Admission,
): Answer => {
  const before = find(store, definition, call);
  if (call.subresource === 'scale') return rescale(store, definition, call, before);
  const base = { kind: definition.kind, apiVersion: apiVersion(definition), ...before };
  const wanted = objectOf(
    call.verb === 'patch' ? applyPatch(base, call.body, call.contentType) : call.body,
  );
  checkVersion(definition, before, wanted.metadata.resourceVersion);
  const after =
    call.subresource === 'status'
      ? { ...before, status: wanted.status }
      : merged(definition, before, wanted);
  const admitted = admit(after, before, call);
  if (isDryRunQuery(call.query) || isDeepStrictEqual(admitted, before)) {
    return objectAnswer(200, definition, admitted);
  }
  return objectAnswer(200, definition, store.replace(storeName(definition), admitted));
};

const find = (store: Store, definition: ResourceDefinition, call: ApiCall): KubeObject => {
  const name = call.name ?? '';
  const namespace = definition.namespaced ? call.namespace : undefined;
  const object = store.get(storeName(definition), namespace, name);
  if (!object) throw notFound(definition, name);
  return object;
};

const checkVersion = (
  definition: ResourceDefinition,
  before: KubeObject,
  given: string | undefined,
): void => {
  if (given && given !== before.metadata.resourceVersion) {
    throw conflict(
      definition,
      before.metadata.name,
      'the object has been modified; please apply your changes to the latest version and try again',
    );
  }
};

/** The new state, with what a client cannot set taken from the old one. */
const merged = (
  definition: ResourceDefinition,
  before: KubeObject,
  wanted: NewObject,
): KubeObject => {
  const { labels, annotations, ownerReferences, finalizers } = wanted.metadata;
  const {
    labels: _labels,
    annotations: _annotations,
    ownerReferences: _owners,
    finalizers: _finalizers,
    ...identity
  } = before.metadata;
  const specChanged = JSON.stringify(wanted.spec) !== JSON.stringify(before.spec);
  return {
    ...wanted,
    metadata: {
      ...identity,
      ...(definition.generation && {
        generation: (identity.generation ?? 1) + (specChanged ? 1 : 0),
      }),
      ...(labels && { labels }),
      ...(annotations && { annotations }),
      ...(ownerReferences && { ownerReferences }),
      ...(finalizers && { finalizers }),
    },
    ...(definition.status && { status: before.status }),
  };
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

const rescale = (
  store: Store,
  definition: ResourceDefinition,
  call: ApiCall,
  before: KubeObject,
): Answer => {
  const current = scaleOf(definition, before);
  const wanted = objectOf(
    call.verb === 'patch' ? applyPatch(current, call.body, call.contentType) : call.body,
  );
  checkVersion(definition, before, wanted.metadata.resourceVersion);
  const replicas = record(wanted.spec).replicas ?? 0;
  if (typeof replicas !== 'number' || !Number.isInteger(replicas) || replicas < 0) {
    throw badRequest('spec.replicas: must be a whole number, zero or more');
  }
  const after: KubeObject = {
    ...before,
    metadata: { ...before.metadata, generation: (before.metadata.generation ?? 1) + 1 },
    spec: { ...record(before.spec), replicas },
  };
  const unchanged = replicas === record(before.spec).replicas;
  const stored =
    isDryRunQuery(call.query) || unchanged ? after : store.replace(storeName(definition), after);
  return { status: 200, body: JSON.stringify(scaleOf(definition, stored)) };
};

/** GET of `/scale`. @throws {ApiError} 404 when the object is not there */
export const getScale = (store: Store, definition: ResourceDefinition, call: ApiCall): Answer => ({
  status: 200,
  body: JSON.stringify(scaleOf(definition, find(store, definition, call))),
});

/** Deployment configs offer the scale of the old `extensions` group, everything else that of `autoscaling`. */
const scaleOf = (definition: ResourceDefinition, { metadata, spec, status }: KubeObject) => {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = metadata;
  const { replicas, selector } = record(spec);
  const legacy = definition.group === 'apps.openshift.io';
  const labels = Object.entries(record(record(selector).matchLabels ?? selector))
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(',');
  return {
    kind: 'Scale',
    apiVersion: legacy ? 'extensions/v1beta1' : 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: replicas ?? 0 },
    status: {
      replicas: record(status).replicas ?? 0,
      ...(legacy ? { selector, targetSelector: labels } : { selector: labels }),
    },
  };
};
