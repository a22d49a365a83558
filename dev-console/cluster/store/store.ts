import { randomUUID } from 'node:crypto';
import type { StoreEvent } from './collection';
import { Collection, Entry } from './collection';
import type { KubeObject, NewObject, ObjectMeta } from './object';
import { keyOf, timestamp } from './object';

type Listener = (event: StoreEvent, resource: string) => void;

/**
 * All objects of the cluster by resource (`pods`, `imagestreams.image.openshift.io`), with one
 * version counter for all, as etcd has it.
 */
export class Store {
  private readonly collections = new Map<string, Collection>();
  private readonly listeners = new Set<Listener>();
  private readonly startRevision: number;
  private counter: number;

  /** @param startRevision versions start above it, so that a reset makes old versions stale */
  constructor(
    readonly now: () => Date,
    startRevision: number,
  ) {
    this.startRevision = startRevision;
    this.counter = startRevision;
  }

  get revision(): number {
    return this.counter;
  }

  collection(resource: string): Collection {
    let found = this.collections.get(resource);
    if (!found) {
      found = new Collection(this.startRevision);
      this.collections.set(resource, found);
    }
    return found;
  }

  get(resource: string, namespace: string | undefined, name: string): KubeObject | undefined {
    return this.collections.get(resource)?.get(namespace, name);
  }

  /** All objects of a resource in key order, of one project or of all. */
  list(resource: string, namespace?: string): KubeObject[] {
    return [...this.collection(resource).range(namespace)].map((entry) => entry.object);
  }

  /** Stores a new object; uid and creation time are kept where the caller gives them. */
  create(resource: string, object: NewObject): KubeObject {
    const { name, namespace, ...given } = object.metadata;
    const metadata: ObjectMeta = {
      name,
      ...(namespace && { namespace }),
      uid: given.uid ?? randomUUID(),
      resourceVersion: this.nextVersion(),
      ...(given.generation !== undefined && { generation: given.generation }),
      creationTimestamp: given.creationTimestamp ?? timestamp(this.now()),
      ...without(given, ['uid', 'resourceVersion', 'generation', 'creationTimestamp']),
    };
    return this.put(resource, 'ADDED', { ...object, metadata });
  }

  /** Stores a new state of an object that is there, under a new version. */
  replace(resource: string, object: KubeObject): KubeObject {
    const before = this.get(resource, object.metadata.namespace, object.metadata.name);
    const metadata = { ...object.metadata, resourceVersion: this.nextVersion() };
    return this.put(resource, 'MODIFIED', { ...object, metadata }, before);
  }

  /** Takes an object away; watchers get its last state under a new version. */
  remove(resource: string, object: KubeObject): KubeObject {
    const last = {
      ...object,
      metadata: { ...object.metadata, resourceVersion: this.nextVersion() },
    };
    const key = keyOf(object.metadata.namespace, object.metadata.name);
    this.collection(resource).delete(key);
    this.emit(resource, 'DELETED', new Entry(key, last), object);
    return last;
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The whole state as JSON with sorted keys. */
  dump(): string {
    const resources = [...this.collections.keys()].sort();
    const lines = resources.flatMap((resource) =>
      [...this.collection(resource).range()].map(
        (entry) => `${JSON.stringify(`${resource} ${entry.key}`)}:${canonical(entry.object)}`,
      ),
    );
    return `{\n${lines.join(',\n')}\n}`;
  }

  private nextVersion(): string {
    this.counter += 1;
    return String(this.counter);
  }

  private put(
    resource: string,
    type: 'ADDED' | 'MODIFIED',
    object: KubeObject,
    before?: KubeObject,
  ): KubeObject {
    const entry = new Entry(keyOf(object.metadata.namespace, object.metadata.name), object);
    this.collection(resource).set(entry);
    this.emit(resource, type, entry, before);
    return object;
  }

  private emit(
    resource: string,
    type: StoreEvent['type'],
    entry: Entry,
    before?: KubeObject,
  ): void {
    const event = { type, revision: this.counter, entry, ...(before && { before }) };
    this.collection(resource).record(event);
    for (const listener of this.listeners) listener(event, resource);
  }
}

const without = <T extends object, K extends keyof T>(value: T, names: K[]): Omit<T, K> => {
  const rest = { ...value };
  for (const name of names) delete rest[name];
  return rest;
};

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
