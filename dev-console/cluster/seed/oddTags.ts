import { ownReference } from '../images/types';
import { addImage } from './images';
import { addStream } from './streams';
import type { App } from './tagHabits';
import { build, commits, versions } from './tagHabits';
import type { World } from './world';
import { digestOf } from './world';

const SHOP = 'shop';

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
