import { ownReference } from '../images/types';
import { addStream } from './streams';
import type { App } from './tagHabits';
import { newestOf, versions } from './tagHabits';
import { templateFor } from './workloads';
import type { World } from './world';
import { controlledBy } from './world';

const SHOP = 'shop';

/** A Knative service that is scaled to zero: its newest revision, and one before, have no pods. */
export const addKnative = (world: World): void => {
  const app: App = { namespace: SHOP, name: 'events', base: 'go' };
  const released = versions(world, app, { count: 4, newest: 50, every: 20 });
  addStream(world, SHOP, 'events', released);
  const image = (tag: string): string =>
    ownReference(SHOP, 'events', newestOf(released, tag).digest);
  const service = world.put('services.serving.knative.dev', 70, {
    metadata: { name: 'events', namespace: SHOP, generation: 2 },
    spec: { template: templateFor('events', image('v1.1.1')) },
    status: { latestReadyRevisionName: 'events-00002' },
  });
  for (const [number, tag, days] of [
    [2, 'v1.1.1', 50],
    [1, 'v1.1.0', 70],
  ] as const) {
    world.put('revisions.serving.knative.dev', days, {
      metadata: {
        name: `events-0000${number}`,
        namespace: SHOP,
        generation: 1,
        ownerReferences: controlledBy('serving.knative.dev/v1', 'Service', service),
      },
      spec: { containers: [{ name: 'app', image: image(tag) }] },
      status: { conditions: [{ type: 'Active', status: 'False', reason: 'NoTraffic' }] },
    });
  }
};
