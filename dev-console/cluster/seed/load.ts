import { ownReference } from '../images/types';
import { addImage } from './images';
import { addPod } from './pods';
import { addStream } from './streams';
import type { RevisionPlan } from './streams';
import type { World } from './world';
import { controlledBy } from './world';
import { templateFor } from './workloads';

const LOAD = 'load';
const TAGS_PER_STREAM = 10;
const REVISIONS = 3;
const PODS_PER_WORKLOAD = 10;

/**
 * Fills the project `load`: streams of ten tags with three revisions each, and pods of replica
 * sets that run some of them, a tenth of which in other states than running.
 */
export const addLoad = (world: World, tags: number, pods: number): void => {
  const streams = Math.ceil(tags / TAGS_PER_STREAM);
  const digests: { name: string; digest: string }[] = [];
  for (let index = 0; index < streams; index += 1) {
    const name = `service-${String(index).padStart(4, '0')}`;
    const repository = `${LOAD}/${name}`;
    const newest = index % 40;
    const revisions: RevisionPlan[] = Array.from(
      { length: TAGS_PER_STREAM + REVISIONS - 1 },
      (_, age) => {
        const days = newest + age * 9;
        const plan = { key: `${repository} ${age}`, days, base: 'go', repository } as const;
        return { digest: addImage(world, plan), days };
      },
    );
    addStream(
      world,
      LOAD,
      name,
      revisions.slice(0, TAGS_PER_STREAM).map((_, position) => ({
        tag: `v1.${TAGS_PER_STREAM - position}.0`,
        revisions: revisions.slice(position, position + REVISIONS),
      })),
      { labels: { part: String(index % 7) } },
    );
    digests.push({ name, digest: revisions[index % 3]?.digest ?? '' });
  }
  if (digests.length > 0) addLoadPods(world, pods, digests);
};

/** Images of the project `load` that were pushed and whose tags are gone: nothing names them. */
export const addLeftImages = (world: World, images: number): void => {
  for (let made = 0; made < images; made += 1) {
    const repository = `${LOAD}/service-${String(made % 1000).padStart(4, '0')}`;
    addImage(world, { key: `left ${made}`, days: 30 + (made % 400), base: 'go', repository });
  }
};

const addLoadPods = (
  world: World,
  pods: number,
  digests: readonly { name: string; digest: string }[],
): void => {
  for (let made = 0; made < pods; made += PODS_PER_WORKLOAD) {
    const number = made / PODS_PER_WORKLOAD;
    const { name, digest } = digests[number % digests.length] ?? { name: '', digest: '' };
    const image = ownReference(LOAD, name, digest);
    const count = Math.min(PODS_PER_WORKLOAD, pods - made);
    const setName = `worker-${String(number).padStart(4, '0')}`;
    const set = world.put('replicasets.apps', 20, {
      metadata: { name: setName, namespace: LOAD, generation: 1, labels: { app: setName } },
      spec: {
        replicas: count,
        selector: { matchLabels: { app: setName } },
        template: templateFor(setName, image),
      },
      status: { replicas: count },
    });
    const owners = controlledBy('apps/v1', 'ReplicaSet', set);
    for (let index = 0; index < count; index += 1) {
      addPod(world, {
        namespace: LOAD,
        name: `${setName}-${index}`,
        image,
        running: digest,
        days: 20,
        labels: { app: setName },
        owners,
        ...(index === 9 && { state: 'CrashLoopBackOff' as const }),
      });
    }
  }
};
