import { ownReference, REGISTRY } from '../images/types';
import { addIndexImage } from './images';
import { addCronJob } from './jobs';
import { addPod } from './pods';
import { addStream } from './streams';
import type { App } from './tagHabits';
import { branches, build, dates, moving, newestOf, versions } from './tagHabits';
import { addDeployment, addSet } from './workloads';
import type { World } from './world';

const SHOP = 'shop';
const path = (tag: string): string => `${REGISTRY}/${SHOP}/${tag}`;

/** What is in use in ways that are easy to overlook, each under a name that tells the case. */
export const addHiddenUses = (world: World): void => {
  const app = (name: string, base: App['base'] = 'go'): App => ({ namespace: SHOP, name, base });

  // A cron job that pulls by tag, and one that is suspended until next year.
  const reporting = dates(world, app('reporting', 'python'), { count: 10, newest: 35, every: 25 });
  addStream(world, SHOP, 'reporting', [
    ...reporting,
    { tag: 'stable', revisions: [build(world, app('reporting', 'python'), 'stable', 95)] },
  ]);
  addCronJob(
    world,
    {
      namespace: SHOP,
      name: 'nightly-report',
      image: path('reporting:stable'),
      schedule: '0 2 * * *',
    },
    [{ days: 0.4 }, { days: 1.4 }, { days: 2.4, state: 'Failed' }],
  );
  addStream(world, SHOP, 'inventory', [
    { tag: 'annual-2025', revisions: [build(world, app('inventory'), 'annual 2025', 330)] },
    ...versions(world, app('inventory'), { count: 8, newest: 40, every: 30 }),
  ]);
  addCronJob(world, {
    namespace: SHOP,
    name: 'yearly-inventory',
    image: path('inventory:annual-2025'),
    schedule: '0 3 2 1 *',
    suspend: true,
  });

  // A deployment scaled to zero between campaigns.
  const promo = versions(world, app('promo-page', 'node'), { count: 6, newest: 70, every: 30 });
  addStream(world, SHOP, 'promo-page', promo);
  addDeployment(world, {
    namespace: SHOP,
    name: 'promo-page',
    replicas: 0,
    rollouts: [
      { image: ownReference(SHOP, 'promo-page', newestOf(promo, 'v1.2.0').digest), days: 70 },
    ],
  });

  // A pod that runs what its tag has left: only the history still holds the digest.
  const edge = branches(world, app('canary', 'node'), ['edge'], 1);
  const revisions = edge[0]?.revisions ?? [];
  const oldest = build(world, app('canary', 'node'), 'first', 61);
  addStream(world, SHOP, 'canary', [{ tag: 'edge', revisions: [...revisions, oldest] }]);
  addPod(world, {
    namespace: SHOP,
    name: 'canary-left-behind',
    image: path('canary:edge'),
    running: oldest.digest,
    days: 60,
  });

  // A node is lost; what runs there may run on.
  const lost = dates(world, app('forklift', 'python'), { count: 4, newest: 55, every: 15 });
  addStream(world, SHOP, 'forklift', lost);
  addPod(world, {
    namespace: SHOP,
    name: 'forklift-lost-node',
    image: path(`forklift:${lost[1]?.tag ?? ''}`),
    state: 'Unknown',
    days: 50,
  });

  addIndexUse(world);
  addTemplateUses(world);
};

/** A pod runs a child of an index image; and tags that sign an image. */
const addIndexUse = (world: World): void => {
  const { index, children } = addIndexImage(
    world,
    { key: 'shop/multiarch 2.0', days: 80, base: 'go', repository: 'shop/multiarch' },
    ['amd64', 'arm64', 's390x'],
  );
  const unused = addIndexImage(
    world,
    { key: 'shop/multiarch 1.0', days: 160, base: 'go', repository: 'shop/multiarch' },
    ['amd64', 'arm64'],
  );
  addStream(world, SHOP, 'multiarch', [
    { tag: '2.0', revisions: [{ digest: index, days: 80 }] },
    { tag: '1.0', revisions: [{ digest: unused.index, days: 160 }] },
  ]);
  addPod(world, {
    namespace: SHOP,
    name: 'multiarch-on-arm',
    image: path('multiarch:2.0'),
    running: children.arm64 ?? '',
    days: 40,
  });

  const app: App = { namespace: SHOP, name: 'signed', base: 'go' };
  const image = build(world, app, '1.0', 90);
  const unit = image.digest.replace(':', '-');
  addStream(world, SHOP, 'signed', [
    { tag: '1.0', revisions: [image] },
    ...['sig', 'att', 'sbom'].map((kind) => ({
      tag: `${unit}.${kind}`,
      revisions: [build(world, app, `1.0 ${kind}`, 90)],
    })),
  ]);
  addSet(world, 'DaemonSet', {
    namespace: SHOP,
    name: 'signed',
    replicas: 6,
    rollouts: [{ image: path('signed:1.0'), days: 88 }],
  });
};

/** Uses that stand elsewhere than in a container's pull spec. */
const addTemplateUses = (world: World): void => {
  const app: App = { namespace: SHOP, name: 'tools', base: 'python' };
  const tools = ['migrate', 'debug', 'models', 'sidecar'].map((tag, index) => ({
    tag,
    revisions: [build(world, app, tag, 60 + index * 10)],
  }));
  addStream(world, SHOP, 'tools', tools);
  addSet(world, 'StatefulSet', {
    namespace: SHOP,
    name: 'database',
    replicas: 5,
    rollouts: [{ image: path('tools:sidecar'), days: 55 }],
    spec: { initContainers: [{ name: 'migrate', image: path('tools:migrate') }] },
  });
  addPod(world, {
    namespace: SHOP,
    name: 'looked-into',
    image: 'quay.io/example/shell:1',
    days: 2,
    spec: {
      ephemeralContainers: [{ name: 'debugger', image: path('tools:debug') }],
      volumes: [{ name: 'models', image: { reference: path('tools:models') } }],
    },
  });

  // Found by the stream's local lookup only.
  addStream(
    world,
    SHOP,
    'widgets',
    versions(world, { ...app, name: 'widgets' }, { count: 6, newest: 45, every: 20 }, ''),
    { localLookup: true },
  );
  addDeployment(world, {
    namespace: SHOP,
    name: 'widgets',
    replicas: 2,
    rollouts: [{ image: 'widgets:1.1.2', days: 44 }],
    states: ['Pending'],
  });

  // Found by the annotation that sets the image of the template.
  const fed = versions(world, { ...app, name: 'fed' }, { count: 5, newest: 50, every: 15 });
  addStream(world, SHOP, 'fed', [...fed, moving('prod', fed, 2)]);
  addDeployment(world, {
    namespace: SHOP,
    name: 'fed',
    replicas: 0,
    rollouts: [{ image: ' ', days: 50 }],
    annotations: {
      'image.openshift.io/triggers': JSON.stringify([
        {
          from: { kind: 'ImageStreamTag', name: 'fed:prod' },
          fieldPath: 'spec.template.spec.containers[?(@.name=="app")].image',
        },
      ]),
    },
  });

  // A pull spec that nobody can parse.
  addDeployment(world, {
    namespace: SHOP,
    name: 'typo',
    replicas: 0,
    rollouts: [{ image: 'image-registry/Shop//Typo:::latest', days: 12 }],
  });
};
