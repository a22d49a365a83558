import { ownReference, REGISTRY } from '../images/types';
import { addImage, addIndexImage } from './images';
import { addCronJob, addJob } from './jobs';
import { addPod } from './pods';
import { addStream } from './streams';
import type { App } from './tagHabits';
import { branches, build, commits, dates, moving, newestOf, versions } from './tagHabits';
import { addDeployment, addSet } from './workloads';
import type { World } from './world';
import { digestOf } from './world';

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

/** Tags of every kind that is no plain image, and streams that come back when they are deleted. */
export const addOddTags = (world: World): void => {
  const redis = 'docker.io/library/redis';
  const imported = addImage(world, {
    key: redis,
    days: 65,
    base: 'go',
    repository: redis,
    imported: true,
  });
  addStream(world, SHOP, 'imports', [
    { tag: 'pending', spec: { from: { kind: 'DockerImage', name: 'quay.io/example/slow:1' } } },
    {
      tag: 'failed',
      spec: { from: { kind: 'DockerImage', name: 'quay.io/example/gone:1' } },
      failed: 'dockerimage.image.openshift.io "quay.io/example/gone:1" not found',
    },
    {
      tag: 'imported',
      spec: {
        from: { kind: 'DockerImage', name: `${redis}:7` },
        importPolicy: { scheduled: true },
      },
      revisions: [{ digest: imported, days: 65, reference: `${redis}@${imported}` }],
    },
    {
      tag: 'outside',
      spec: { from: { kind: 'DockerImage', name: 'quay.io/example/outside:3' }, reference: true },
      revisions: [{ digest: '', days: 100, reference: 'quay.io/example/outside:3' }],
    },
  ]);

  const app: App = { namespace: SHOP, name: 'ci-images', base: 'node' };
  const source = build(world, app, 'pointed at', 75);
  addStream(world, SHOP, 'ci-images', [
    ...commits(world, app, { count: 84, newest: 2, every: 3 }),
    { tag: 'pointed-at', revisions: [source] },
  ]);
  addStream(world, SHOP, 'pointers', [
    {
      tag: 'elsewhere',
      spec: { from: { kind: 'ImageStreamTag', name: 'ci-images:pointed-at' }, reference: true },
      revisions: [{ ...source, reference: ownReference(SHOP, 'ci-images', source.digest) }],
    },
  ]);
  addStream(world, SHOP, 'pruned', [
    { tag: 'old', revisions: [{ digest: digestOf('pruned old'), days: 300 }] },
    {
      tag: 'latest',
      revisions: [
        build(world, { ...app, name: 'pruned' }, 'latest', 20),
        { digest: digestOf('pruned before'), days: 200 },
      ],
    },
  ]);

  const kept = (name: string) =>
    versions(world, { ...app, name }, { count: 4, newest: 50, every: 40 });
  addStream(world, SHOP, 'helm-owned', kept('helm-owned'), {
    labels: { 'app.kubernetes.io/managed-by': 'Helm' },
    annotations: {
      'meta.helm.sh/release-name': 'helm-owned',
      'meta.helm.sh/release-namespace': SHOP,
    },
  });
  addStream(world, SHOP, 'argo-owned', kept('argo-owned'), {
    annotations: {
      'argocd.argoproj.io/tracking-id': 'shop:image.openshift.io/ImageStream:shop/argo-owned',
    },
  });
  addStream(world, SHOP, 'operator-owned', kept('operator-owned'), {
    ownerReferences: [
      {
        apiVersion: 'apps.example.com/v1',
        kind: 'Bakery',
        name: 'main',
        uid: '0b5ab4b1-93f4-4a4e-a5ad-5f8e3cbd8f00',
        controller: true,
      },
    ],
  });
};

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
