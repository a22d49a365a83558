import { REGISTRY } from '../images/types';
import { addJob } from './jobs';
import { addPod } from './pods';
import { addStream } from './streams';
import type { App } from './tagHabits';
import { dates } from './tagHabits';
import { addDeployment } from './workloads';
import type { World } from './world';

const SHOP = 'shop';
const path = (tag: string): string => `${REGISTRY}/${SHOP}/${tag}`;

/** Pods on their own, in all states; those that are over are old. */
export const addLoosePods = (world: World): void => {
  const app: App = { namespace: SHOP, name: 'batch', base: 'python' };
  const tags = dates(world, app, { count: 14, newest: 33, every: 9 }, false);
  addStream(world, SHOP, 'batch', tags);
  const image = (index: number): string => path(`batch:${tags[index % tags.length]?.tag ?? ''}`);
  const states = ['Succeeded', 'Failed', 'Succeeded', 'Succeeded'] as const;
  for (let index = 0; index < 12; index += 1) {
    addJob(world, {
      namespace: SHOP,
      name: `import-${index + 1}`,
      image: image(index + 4),
      days: 32 + index * 5,
      state: states[index % states.length] ?? 'Succeeded',
    });
  }
  addPod(world, {
    namespace: SHOP,
    name: 'one-off',
    image: image(0),
    days: 31,
    state: 'Succeeded',
  });
  addPod(world, {
    namespace: SHOP,
    name: 'one-off-failed',
    image: image(1),
    days: 45,
    state: 'Failed',
  });
  addPod(world, { namespace: SHOP, name: 'one-off-running', image: image(2), days: 50 });
  addPod(world, { namespace: SHOP, name: 'too-big', image: image(3), days: 1, state: 'Pending' });
  addDeployment(world, {
    namespace: SHOP,
    name: 'crashing',
    replicas: 5,
    rollouts: [{ image: image(3), days: 20 }],
    states: ['CrashLoopBackOff', 'CrashLoopBackOff', 'Running'],
  });
  addDeployment(world, {
    namespace: SHOP,
    name: 'not-pulling',
    replicas: 4,
    rollouts: [{ image: path('batch:not-there'), days: 8 }],
    states: ['ImagePullBackOff'],
  });
};
