import { addImage, addIndexImage } from './images';
import { addStream } from './streams';
import type { RevisionPlan, TagPlan } from './streams';
import { build } from './tagHabits';
import type { App } from './tagHabits';
import type { World } from './world';

/** What makes a prune interesting: long histories, images of other registries, indexes, large images. */
export const addPruneCases = (world: World): void => {
  addLongHistories(world);
  addMirror(world);
  addIndexes(world);
  addLargeImages(world);
  addSampleHistory(world);
};

/** A tag that moved along so many images: the newest so many days ago, then every so many days before. */
const moved = (
  tag: string,
  [count, newest, every]: readonly [count: number, newest: number, every: number],
  image: (key: string, days: number) => RevisionPlan,
): TagPlan => ({
  tag,
  revisions: Array.from({ length: count }, (_, index) =>
    image(`${tag} ${index}`, newest + index * every),
  ),
});

const addLongHistories = (world: World): void => {
  const app: App = { namespace: 'catalog', name: 'nightlies', base: 'node' };
  const built = (key: string, days: number) => build(world, app, key, days);
  addStream(world, app.namespace, app.name, [
    moved('nightly', [12, 2, 9], built),
    moved('weekly', [8, 5, 30], built),
  ]);
};

/** Images that another registry serves: they were imported, never pushed. */
const importer =
  (world: World, repository: string) =>
  (key: string, days: number): RevisionPlan => {
    const plan = { key: `${repository} ${key}`, days, base: 'python', repository } as const;
    const digest = addImage(world, { ...plan, imported: true });
    return { digest, days, reference: `${repository}@${digest}` };
  };

/** A prune leaves images of other registries alone unless told otherwise; two of them have no tag. */
const addMirror = (world: World): void => {
  const repository = 'quay.io/example/mirrored';
  const imported = importer(world, repository);
  addStream(world, 'catalog', 'mirror', [
    {
      ...moved('stable', [6, 4, 28], imported),
      spec: { from: { kind: 'DockerImage', name: `${repository}:stable` } },
    },
  ]);
  for (const days of [90, 180]) imported(`untagged ${days}`, days);
};

/** Index images, each with a manifest for two architectures; one of them has no tag. */
const addIndexes = (world: World): void => {
  const repository = 'catalog/multiplatform';
  const index = (key: string, days: number): RevisionPlan => {
    const plan = { key: `${repository} ${key}`, days, base: 'go', repository } as const;
    return { digest: addIndexImage(world, plan, ['amd64', 'arm64']).index, days };
  };
  addStream(world, 'catalog', 'multiplatform', [moved('edge', [5, 10, 35], index)]);
  index('untagged', 160);
};

/** Images over the limit of their project, which is 1 GiB, and one within it. */
const addLargeImages = (world: World): void => {
  const repository = 'billing/models';
  const image = (key: string, days: number, ownSize: number): RevisionPlan => ({
    digest: addImage(world, {
      key: `${repository} ${key}`,
      days,
      base: 'python',
      repository,
      ownSize,
    }),
    days,
  });
  addStream(world, 'billing', 'models', [
    { tag: 'large', revisions: [20, 70, 130].map((days) => image(`large ${days}`, days, 1.3e9)) },
    { tag: 'small', revisions: [image('small', 40, 0.2e9)] },
  ]);
};

/** A stream that comes with the cluster, whose tag follows what its publisher releases. */
const addSampleHistory = (world: World): void => {
  const repository = 'registry.redhat.io/ubi9/toolbox';
  const imported = importer(world, repository);
  addStream(
    world,
    'openshift',
    'toolbox',
    [
      {
        ...moved('latest', [5, 12, 45], imported),
        spec: {
          from: { kind: 'DockerImage', name: `${repository}:latest` },
          importPolicy: { scheduled: true },
        },
      },
    ],
    { labels: { 'samples.operator.openshift.io/managed': 'true' } },
  );
};
