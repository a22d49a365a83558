/** Points from a dependent object to the one that controls it. */
export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
}

/** The metadata that every stored object has; times are RFC 3339 in whole seconds, UTC. */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  creationTimestamp: string;
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
  finalizers?: string[];
}

/**
 * An object as the store holds it: without `kind` and `apiVersion`, which lists leave out and
 * single answers put in front. Never changed in place; a write stores a new one.
 */
export interface KubeObject {
  metadata: ObjectMeta;
  [field: string]: unknown;
}

/** What a caller gives for a new object; the store adds uid, version and creation time. */
export interface NewObject {
  metadata: Partial<ObjectMeta> & { name: string };
  [field: string]: unknown;
}

/** @returns the key under which an object is stored and ordered, as in etcd */
export const keyOf = (namespace: string | undefined, name: string): string =>
  namespace ? `${namespace}/${name}` : name;

/** @returns the moment as the API writes it, such as `2026-11-21T06:46:25Z` */
export const timestamp = (moment: Date): string =>
  `${moment.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
