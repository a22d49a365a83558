import type { TagReference } from '../images/types';
import { ownReference, REGISTRY } from '../images/types';
import { addBuilds } from './builds';
import { addDeploymentConfig } from './deploymentConfigs';
import type { Base } from './images';
import { addStream } from './streams';
import type { TagPlan } from './streams';
import type { App } from './tagHabits';
import { branches, commits, dates, moving, newestOf, versions } from './tagHabits';
import { addDeployment } from './workloads';
import type { World } from './world';

const SHOP = 'shop';

const app = (name: string, base: Base): App => ({ namespace: SHOP, name, base });

const digestIn = (name: string, tags: readonly TagPlan[], tag: string): string =>
  ownReference(SHOP, name, newestOf(tags, tag).digest);

/** The applications of the shop that are built and rolled out in the usual ways. */
export const addShopApps = (world: World): void => {
  addStorefront(world);
  addCart(world);
  addCheckout(world);
  addSearch(world);
  addMailer(world);
  addLegacy(world);
  for (const [name, base, count, replicas] of SERVICES)
    addService(world, name, base, count, replicas);
};

/** A complete deployment config; `stable` and `latest` are siblings of the newest version. */
const addStorefront = (world: World): void => {
  const storefront = app('storefront', 'node');
  const released = versions(world, storefront, { count: 24, newest: 3, every: 11 });
  const tags = [
    ...released,
    moving('stable', released, 1),
    moving('latest', released, 6),
    ...branches(world, storefront, ['main', 'feature-dark-mode', 'fix-cart-rounding']),
    ...commits(world, storefront, { count: 14, newest: 1, every: 6 }),
  ];
  addStream(world, SHOP, 'storefront', tags, { labels: { app: 'storefront', team: 'web' } });
  const rollout = (index: number) => {
    const { revisions = [] } = released[index] ?? {};
    const [revision] = revisions;
    return {
      image: ownReference(SHOP, 'storefront', revision?.digest ?? ''),
      days: revision?.days ?? 0,
    };
  };
  addDeploymentConfig(world, {
    namespace: SHOP,
    name: 'storefront',
    replicas: 10,
    rollouts: [rollout(0), rollout(1), rollout(2)],
    trigger: 'storefront:stable',
  });
};

/** A rollout that is under way. */
const addCart = (world: World): void => {
  const cart = app('cart', 'node');
  const released = versions(world, cart, { count: 18, newest: 0.1, every: 14 }, '');
  addStream(world, SHOP, 'cart', [
    ...released,
    moving('latest', released, 5),
    ...branches(world, cart, ['develop', 'release-1.5']),
  ]);
  addDeploymentConfig(world, {
    namespace: SHOP,
    name: 'cart',
    replicas: 6,
    phase: 'Running',
    rollouts: [
      { image: digestIn('cart', released, '1.6.0'), days: 0.02 },
      { image: digestIn('cart', released, '1.5.2'), days: 14 },
    ],
    trigger: 'cart:latest',
  });
};

/** Built on the cluster; the build copies files out of another stream's tag. */
const addCheckout = (world: World): void => {
  const checkout = app('checkout', 'java');
  const built = dates(world, checkout, { count: 22, newest: 1, every: 8 });
  const newest = built[0]?.revisions?.[0]?.digest ?? '';
  addStream(world, SHOP, 'checkout', [...built, moving('latest', built, 4)]);
  addStream(world, SHOP, 'assets', [
    ...dates(world, app('assets', 'go'), { count: 9, newest: 20, every: 30 }, false),
    ...branches(world, app('assets', 'go'), ['latest'], 12),
  ]);
  addBuilds(world, {
    namespace: SHOP,
    name: 'checkout',
    from: 'openshift/java:17-ubi8',
    output: 'checkout:latest',
    sources: ['assets:latest'],
    builds: [
      { days: 0.01, phase: 'Running' },
      { days: 1, phase: 'Complete', digest: newest },
      { days: 5, phase: 'Failed' },
      { days: 9, phase: 'Complete' },
    ],
  });
  addDeployment(world, {
    namespace: SHOP,
    name: 'checkout',
    replicas: 8,
    rollouts: [{ image: ownReference(SHOP, 'checkout', newest), days: 1 }],
  });
};

/** Old replica sets keep what a rollback would need. */
const addSearch = (world: World): void => {
  const released = versions(world, app('search', 'java'), { count: 15, newest: 6, every: 21 });
  addStream(world, SHOP, 'search', [...released, moving('latest', released, 3)]);
  const rollout = (tag: string, days: number) => ({
    image: digestIn('search', released, tag),
    days,
  });
  addDeployment(world, {
    namespace: SHOP,
    name: 'search',
    replicas: 6,
    rollouts: [
      rollout('v1.5.0', 6),
      rollout('v1.4.2', 27),
      rollout('v1.4.1', 48),
      rollout('v1.4.0', 69),
    ],
  });
};

/** A rollout that failed; the version before it goes on. */
const addMailer = (world: World): void => {
  const released = versions(world, app('mailer', 'python'), { count: 12, newest: 4, every: 19 });
  addStream(world, SHOP, 'mailer', [...released, moving('latest', released, 2)]);
  addDeploymentConfig(world, {
    namespace: SHOP,
    name: 'mailer',
    replicas: 2,
    phase: 'Failed',
    rollouts: [
      { image: digestIn('mailer', released, 'v1.4.0'), days: 4 },
      { image: digestIn('mailer', released, 'v1.3.2'), days: 23 },
    ],
  });
};

/** Scaled to zero long ago, but it would need its old image to start again. */
const addLegacy = (world: World): void => {
  const old = dates(world, app('legacy-erp', 'java'), { count: 7, newest: 290, every: 12 });
  addStream(world, SHOP, 'legacy-erp', old, { days: 700 });
  const first = old[0]?.revisions?.[0];
  addDeploymentConfig(world, {
    namespace: SHOP,
    name: 'legacy-erp',
    replicas: 0,
    rollouts: [{ image: ownReference(SHOP, 'legacy-erp', first?.digest ?? ''), days: 290 }],
  });
  // Runs an image that is long stale: with protection off, it and its pods would have to go.
  const batch = dates(world, app('order-archive', 'java'), { count: 5, newest: 120, every: 20 });
  addStream(world, SHOP, 'order-archive', batch);
  addDeploymentConfig(world, {
    namespace: SHOP,
    name: 'order-archive',
    replicas: 2,
    rollouts: [
      {
        image: `${REGISTRY}/${SHOP}/order-archive:${batch[0]?.tag ?? ''}`,
        days: 118,
      },
    ],
  });
};

const SERVICES: [name: string, base: Base, versions: number, replicas: number][] = [
  ['accounts', 'java', 24, 7],
  ['gateway', 'go', 30, 10],
  ['notifications', 'python', 20, 6],
  ['pricing', 'go', 24, 7],
  ['recommendations', 'python', 18, 8],
  ['reviews', 'node', 22, 5],
  ['warehouse', 'java', 18, 5],
];

/** An application whose deployment follows `prod`, a tag that follows a version of its stream. */
const addService = (
  world: World,
  name: string,
  base: Base,
  count: number,
  replicas: number,
): void => {
  const service: App = { ...app(name, base), reproducible: base === 'go' };
  const every = world.random.between(5, 17);
  const released = versions(world, service, { count, newest: world.random.between(1, 9), every });
  const [newest, previous] = released;
  const follows: Partial<TagReference> = {
    from: { kind: 'ImageStreamTag', name: newest?.tag ?? '' },
  };
  const current = ownReference(SHOP, name, newest?.revisions?.[0]?.digest ?? '');
  const before = ownReference(SHOP, name, previous?.revisions?.[0]?.digest ?? '');
  addStream(
    world,
    SHOP,
    name,
    [
      ...released,
      { ...moving('prod', released, 3), spec: follows },
      moving('latest', released, 4),
      ...branches(world, service, ['main']),
    ],
    { labels: { app: name, team: 'backend' } },
  );
  addDeployment(world, {
    namespace: SHOP,
    name,
    replicas,
    rollouts: [
      { image: current, days: newest?.revisions?.[0]?.days ?? 1 },
      { image: before, days: previous?.revisions?.[0]?.days ?? 2 },
    ],
  });
};
