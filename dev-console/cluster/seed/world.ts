import { createHash } from 'node:crypto';
import type { KubeObject, NewObject, OwnerReference } from '../store/object';
import { timestamp } from '../store/object';
import { Store } from '../store/store';
import { createRandom } from './random';
import type { Random } from './random';

const DAY = 24 * 60 * 60 * 1000;

/** The cluster while it is being filled: everything in it is dated back from its start. */
export class World {
  readonly store: Store;
  readonly random: Random = createRandom(20_261_121);
  private readonly start: number;

  constructor(now: () => Date, startRevision: number) {
    this.store = new Store(now, startRevision);
    this.start = now().getTime();
  }

  /** @returns the time so many days before the cluster's start */
  ago(days: number): string {
    return timestamp(new Date(this.start - days * DAY));
  }

  /** @returns the date of that day, `2026-11-21` */
  dateAgo(days: number): string {
    return this.ago(days).slice(0, 'yyyy-mm-dd'.length);
  }

  /** Stores an object that was made so many days ago; its uid follows from its name. */
  put(resource: string, days: number, object: NewObject): KubeObject {
    const { namespace = '', name } = object.metadata;
    return this.store.create(resource, {
      ...object,
      metadata: {
        uid: uidOf(`${resource} ${namespace} ${name}`),
        creationTimestamp: this.ago(days),
        ...object.metadata,
      },
    });
  }
}

/** @returns `sha256:` and the hash of the key */
export const digestOf = (key: string): string =>
  `sha256:${createHash('sha256').update(key).digest('hex')}`;

/** @returns a uid that is the same for the same key */
const uidOf = (key: string): string => {
  const hash = createHash('sha256').update(key).digest('hex');
  const part = (from: number, to: number): string => hash.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
};

/** @returns the reference by which an object names its controller */
export const controlledBy = (
  apiVersion: string,
  kind: string,
  { metadata }: KubeObject,
): OwnerReference[] => [
  {
    apiVersion,
    kind,
    name: metadata.name,
    uid: metadata.uid,
    controller: true,
    blockOwnerDeletion: true,
  },
];
