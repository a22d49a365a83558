import type { ImageStream } from '../images/types';
import { currentEvent, REGISTRY, STREAMS } from '../images/types';
import type { Store } from '../store/store';

/** The part of a pod spec that tells what it runs. */
export interface RunnableSpec {
  containers: { name: string; image: string }[];
  [field: string]: unknown;
}

/**
 * @returns the digest that the integrated registry would serve for a pull spec: a digest only
 *   while a tag history of that stream holds it, a tag's newest. `outside` for other registries,
 *   undefined when the pull fails.
 */
export const served = (store: Store, pullSpec: string): string | 'outside' | undefined => {
  if (!pullSpec.startsWith(`${REGISTRY}/`)) return 'outside';
  const [namespace, rest = ''] = pullSpec.slice(REGISTRY.length + 1).split('/');
  const [name = '', digest] = rest.split('@');
  const [stream = '', tag = 'latest'] = name.split(':');
  const found = store.get(STREAMS, namespace, stream) as ImageStream | undefined;
  if (!found) return undefined;
  if (!digest) return currentEvent(found, tag)?.image || undefined;
  const held = (found.status.tags ?? [])
    .flatMap(({ items }) => items ?? [])
    .some(({ image }) => image === digest);
  return held ? digest : undefined;
};

/** @returns the status of a pod that a node just took: running, or unable to pull its image */
export const startedStatus = (store: Store, spec: RunnableSpec, startedAt: string): object => {
  const containerStatuses = spec.containers.map(({ name, image }) => {
    const digest = served(store, image);
    const base = { name, image, restartCount: 0 };
    if (digest === undefined) {
      const waiting = { reason: 'ImagePullBackOff', message: `Back-off pulling image "${image}"` };
      return { ...base, imageID: '', ready: false, started: false, state: { waiting } };
    }
    const imageID =
      digest === 'outside' ? image : `${image.replace(/(@sha256:.*|:[^:/]*)$/, '')}@${digest}`;
    return { ...base, imageID, ready: true, started: true, state: { running: { startedAt } } };
  });
  const runs = containerStatuses.every(({ ready }) => ready);
  return {
    phase: runs ? 'Running' : 'Pending',
    conditions: [{ type: 'Ready', status: runs ? 'True' : 'False' }],
    startTime: startedAt,
    containerStatuses,
    qosClass: 'BestEffort',
  };
};
