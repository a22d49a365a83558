import type { World } from './world';

/** Limit ranges, quotas, and the pruner's settings, which only a cluster admin may read. */
export const addLimits = (world: World): void => {
  for (const [namespace, storage] of [
    ['shop', '200M'],
    ['billing', '1Gi'],
  ] as const) {
    world.put('limitranges', 300, {
      metadata: { name: 'images', namespace },
      spec: {
        limits: [
          { type: 'openshift.io/Image', max: { storage } },
          {
            type: 'openshift.io/ImageStream',
            max: { 'openshift.io/image-tags': '200', 'openshift.io/images': '400' },
          },
        ],
      },
    });
  }
  const hard = { 'openshift.io/imagestreams': '60', pods: '300' };
  world.put('resourcequotas', 300, {
    metadata: { name: 'objects', namespace: 'shop' },
    spec: { hard },
    status: {
      hard,
      used: {
        'openshift.io/imagestreams': String(
          world.store.list('imagestreams.image.openshift.io', 'shop').length,
        ),
        pods: String(world.store.list('pods', 'shop').length),
      },
    },
  });
  world.put('imagepruners.imageregistry.operator.openshift.io', 600, {
    metadata: { name: 'cluster', generation: 1 },
    spec: {
      schedule: '0 0 * * *',
      suspend: false,
      keepTagRevisions: 3,
      keepYoungerThanDuration: '1440h',
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
    },
    status: { conditions: [{ type: 'Available', status: 'True', reason: 'Ready' }] },
  });
};
