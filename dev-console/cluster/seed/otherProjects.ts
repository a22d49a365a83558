import { IMAGE_GROUP } from '../rest/resources';
import { ownReference, REGISTRY } from '../images/types';
import { addDeploymentConfig } from './deploymentConfigs';
import type { Base } from './images';
import { addImage } from './images';
import { addStream } from './streams';
import type { TagPlan } from './streams';
import type { App } from './tagHabits';
import { branches, build, commits, dates, moving, newestOf, versions } from './tagHabits';
import { addDeployment } from './workloads';
import type { PodState } from './pods';
import type { World } from './world';

/** An application with versions, `latest` and a deployment of the newest version. */
const addApp = (
  world: World,
  namespace: string,
  name: string,
  base: Base,
  count: number,
  replicas: number,
  more: TagPlan[] = [],
  states?: readonly PodState[],
): TagPlan[] => {
  const app: App = { namespace, name, base };
  const released = versions(world, app, {
    count,
    newest: world.random.between(1, 12),
    every: world.random.between(7, 25),
  });
  const tags = [...released, moving('latest', released, world.random.between(2, 6)), ...more];
  addStream(world, namespace, name, tags, { labels: { app: name } });
  const [newest, previous] = released;
  const rollout = (plan: TagPlan | undefined) => ({
    image: ownReference(namespace, name, plan?.revisions?.[0]?.digest ?? ''),
    days: plan?.revisions?.[0]?.days ?? 1,
  });
  addDeployment(world, {
    namespace,
    name,
    replicas,
    rollouts: [rollout(newest), ...(previous ? [rollout(previous)] : [])],
    ...(states && { states }),
  });
  return released;
};

/** A tag that was copied from another stream, as `oc tag` does: it stands on its own. */
const promoted = (
  tag: string,
  days: number,
  source: { namespace: string; name: string; tag: string; digest: string },
): TagPlan => ({
  tag,
  revisions: [{ digest: source.digest, days }],
  spec: {
    from: {
      kind: 'ImageStreamTag',
      namespace: source.namespace,
      name: `${source.name}:${source.tag}`,
    },
  },
});

/** Pulls from the shop: runs an image of it that the shop itself does not run. */
export const addBilling = (world: World): void => {
  const billing = 'billing';
  const templates: App = { namespace: 'shop', name: 'invoice-templates', base: 'node' };
  const released = versions(world, templates, { count: 9, newest: 42, every: 28 });
  addStream(world, 'shop', 'invoice-templates', released);
  addDeployment(world, {
    namespace: billing,
    name: 'invoice-renderer',
    replicas: 3,
    rollouts: [
      {
        image: ownReference('shop', 'invoice-templates', newestOf(released, 'v1.2.2').digest),
        days: 60,
      },
    ],
  });
  addApp(world, billing, 'invoices', 'java', 20, 7);
  addApp(world, billing, 'dunning', 'java', 16, 6, [], ['Running', 'CrashLoopBackOff']);
  addApp(world, billing, 'tax-tables', 'go', 18, 4);
  addApp(
    world,
    billing,
    'statements',
    'python',
    15,
    3,
    commits(
      world,
      { namespace: billing, name: 'statements', base: 'python' },
      { count: 12, newest: 3, every: 5 },
    ),
  );
  addApp(world, billing, 'bank-import', 'python', 14, 3);
  addStream(
    world,
    billing,
    'exports',
    dates(
      world,
      { namespace: billing, name: 'exports', base: 'python' },
      { count: 16, newest: 25, every: 12 },
    ),
  );
  addPromotions(world, billing);
};

/** Copies whose tag is young: of an image that is old, and of one that is young too. */
const addPromotions = (world: World, namespace: string): void => {
  const app: App = { namespace: 'shop', name: 'receipts', base: 'node' };
  const old = build(world, app, 'v1.0.0', 240);
  const young = build(world, app, 'v2.0.0', 6);
  const source = { namespace: 'shop', name: 'receipts' };
  addStream(world, 'shop', 'receipts', [
    { tag: 'v1.0.0', revisions: [old] },
    { tag: 'v2.0.0', revisions: [young] },
  ]);
  addStream(world, namespace, 'receipts', [
    promoted('old-image', 5, { ...source, tag: 'v1.0.0', digest: old.digest }),
    promoted('young-image', 5, { ...source, tag: 'v2.0.0', digest: young.digest }),
  ]);
};

/** Nobody else may pull from here: what nothing here uses is unused. */
export const addCatalog = (world: World): void => {
  const catalog = 'catalog';
  addApp(world, catalog, 'products', 'java', 20, 8);
  addApp(world, catalog, 'images', 'go', 18, 5);
  addApp(world, catalog, 'attributes', 'node', 16, 5);
  addApp(world, catalog, 'suppliers', 'node', 14, 4, [], ['Running', 'ImagePullBackOff']);
  for (const name of ['prototypes', 'spikes', 'thumbnails']) {
    const app: App = { namespace: catalog, name, base: 'python' };
    addStream(world, catalog, name, [
      ...branches(world, app, ['main', 'try-1', 'try-2', 'try-3'], 60),
      ...dates(world, app, { count: 10, newest: 50, every: 15 }, false),
    ]);
  }
};

/** Production may pull from here, and the project's admin may not read production. */
export const addPayments = (world: World): void => {
  const payments = 'payments';
  const ledger = addApp(world, payments, 'ledger', 'java', 18, 5);
  addApp(world, payments, 'cards', 'java', 16, 5);
  addApp(world, payments, 'fraud', 'python', 16, 6);
  addApp(world, payments, 'payouts', 'go', 14, 3);
  addStream(
    world,
    payments,
    'terminals',
    versions(
      world,
      { namespace: payments, name: 'terminals', base: 'go' },
      { count: 12, newest: 45, every: 20 },
    ),
  );
  addDeployment(world, {
    namespace: 'prod',
    name: 'ledger',
    replicas: 4,
    rollouts: [{ image: `${REGISTRY}/payments/ledger:${ledger[5]?.tag ?? ''}`, days: 30 }],
  });
};

/** Production: copies of what the shop released, some old, some young. */
export const addProduction = (world: World): void => {
  for (const [name, base, replicas] of PROMOTED) {
    const app: App = { namespace: 'shop', name, base };
    const tags = [4, 35, 60, 95, 150, 210].map((days, index) => {
      const tag = `2026.${12 - index}`;
      const image = build(world, app, `release ${index}`, days + 10);
      return promoted(tag, days, { namespace: 'shop', name, tag: 'prod', digest: image.digest });
    });
    addStream(world, 'prod', name, tags, { labels: { stage: 'production' } });
    const image = ownReference('prod', name, tags[0]?.revisions?.[0]?.digest ?? '');
    const plan = { namespace: 'prod', name, replicas, rollouts: [{ image, days: 4 }] as const };
    if (name === 'storefront') addDeploymentConfig(world, plan);
    else addDeployment(world, plan);
  }
};

const PROMOTED: [name: string, base: Base, replicas: number][] = [
  ['storefront', 'node', 12],
  ['gateway', 'go', 8],
  ['accounts', 'java', 8],
  ['pricing', 'go', 3],
  ['search', 'java', 8],
];

/** The streams that every cluster has; everyone may pull from them, the operator brings them back. */
export const addSamples = (world: World): void => {
  for (const [name, base] of SAMPLES) {
    const tags = ['latest', '22-ubi9', '20-ubi9', '20-ubi8', '18-ubi8', '17-ubi8'].map(
      (tag, index): TagPlan => {
        const repository = `registry.redhat.io/ubi9/${name}`;
        const days = 15 + index * 60;
        const digest = addImage(world, {
          key: `${repository} ${tag}`,
          days,
          base,
          repository,
          imported: true,
        });
        return {
          tag,
          spec: {
            from: { kind: 'DockerImage', name: `${repository}:${tag}` },
            importPolicy: { scheduled: true },
            referencePolicy: { type: 'Local' },
          },
          revisions: [{ digest, days, reference: `${repository}@${digest}` }],
        };
      },
    );
    addStream(world, 'openshift', name, tags, {
      labels: { 'samples.operator.openshift.io/managed': 'true' },
      annotations: { 'openshift.io/display-name': name, [`${IMAGE_GROUP}/sample`]: 'true' },
    });
  }
};

const SAMPLES: [name: string, base: Base][] = [
  ['nodejs', 'node'],
  ['java', 'java'],
  ['python', 'python'],
  ['golang', 'go'],
  ['httpd', 'go'],
  ['nginx', 'go'],
  ['postgresql', 'python'],
  ['redis', 'go'],
];
