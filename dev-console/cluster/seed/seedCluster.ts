import type { Store } from '../store/store';
import type { SimulatedClusterOptions } from '../types';
import { addImage } from './images';
import { addKnative } from './knative';
import { addLimits } from './limits';
import { addLeftImages, addLoad } from './load';
import { addBilling, addCatalog, addPayments, addProduction, addSamples } from './otherProjects';
import { addProject, allowPull, bind } from './projects';
import { addShopApps } from './shopApps';
import { addHiddenUses } from './hiddenUses';
import { addLoosePods } from './loosePods';
import { addOddTags } from './oddTags';
import { addPruneCases } from './pruneCases';
import { World } from './world';

/**
 * Fills a cluster with the projects that README.md describes. Names, digests and histories are the
 * same at every start; times are relative to it.
 */
export const seedCluster = (
  now: () => Date,
  startRevision: number,
  { scale = 0, pods, images = 0, withKnative = false }: SimulatedClusterOptions,
): Store => {
  const world = new World(now, startRevision);
  addProjects(world, scale > 0);
  addSamples(world);
  addShopApps(world);
  addHiddenUses(world);
  addOddTags(world);
  addLoosePods(world);
  addBilling(world);
  addCatalog(world);
  addPayments(world);
  addProduction(world);
  addLimits(world);
  addOrphans(world);
  addPruneCases(world);
  if (withKnative) addKnative(world);
  if (scale > 0) {
    addLoad(world, scale, pods ?? Math.ceil(scale / 5));
    addLeftImages(world, images);
  }
  return world.store;
};

const addProjects = (world: World, withLoad: boolean): void => {
  addProject(world, {
    name: 'openshift',
    displayName: 'OpenShift',
    description: 'Streams that come with the cluster',
    days: 700,
  });
  bind(world, 'openshift', 'shared-resource-viewers', 'shared-resource-viewer', [
    { kind: 'Group', apiGroup: 'rbac.authorization.k8s.io', name: 'system:authenticated' },
  ]);
  addProject(world, {
    name: 'shop',
    displayName: 'Shop',
    description: 'The web shop',
    days: 600,
    members: { padmin: 'admin', dev: 'edit', viewer: 'view' },
  });
  addProject(world, {
    name: 'billing',
    displayName: 'Billing',
    description: 'Invoices; runs an image of the shop',
    days: 500,
    members: { padmin: 'view', dev: 'edit', viewer: 'view' },
  });
  addProject(world, {
    name: 'catalog',
    displayName: 'Catalog',
    description: 'Products; nobody else may pull from here',
    days: 450,
    members: { padmin: 'admin' },
  });
  addProject(world, {
    name: 'payments',
    displayName: 'Payments',
    description: 'Payments; production may pull from here',
    days: 420,
    members: { padmin: 'admin' },
  });
  addProject(world, {
    name: 'prod',
    displayName: 'Production',
    description: 'What customers use; only cluster admins may look in',
    days: 600,
  });
  allowPull(world, 'shop', 'billing');
  allowPull(world, 'payments', 'prod');
  if (withLoad) {
    addProject(world, {
      name: 'load',
      displayName: 'Load',
      description: 'As many tags and pods as were asked for',
      days: 400,
      members: { padmin: 'admin', dev: 'edit', viewer: 'view' },
    });
  }
};

/** Images that no tag leads to any more. */
const addOrphans = (world: World): void => {
  for (let index = 0; index < 12; index += 1) {
    addImage(world, {
      key: `orphan ${index}`,
      days: 30 + index * 25,
      base: index % 2 === 0 ? 'node' : 'java',
      repository: 'shop/storefront',
    });
  }
};
