import type { KubeObject } from '../store/object';
import type { Store } from '../store/store';

/** Under which resource the store keeps the kinds that own, or are owned. */
const RESOURCE_OF_KIND: Record<string, string> = {
  Pod: 'pods',
  ReplicationController: 'replicationcontrollers',
  ReplicaSet: 'replicasets.apps',
  Deployment: 'deployments.apps',
  StatefulSet: 'statefulsets.apps',
  DaemonSet: 'daemonsets.apps',
  Job: 'jobs.batch',
  CronJob: 'cronjobs.batch',
  DeploymentConfig: 'deploymentconfigs.apps.openshift.io',
  Build: 'builds.build.openshift.io',
  BuildConfig: 'buildconfigs.build.openshift.io',
  Service: 'services.serving.knative.dev',
  Revision: 'revisions.serving.knative.dev',
};

/** A stored object and the resource that it is stored under. */
export interface Placed {
  resource: string;
  object: KubeObject;
}

/** @returns all objects of the project that name the uid as an owner */
export const dependentsOf = (store: Store, namespace: string, uid: string): Placed[] =>
  Object.values(RESOURCE_OF_KIND).flatMap((resource) =>
    store
      .list(resource, namespace)
      .filter(({ metadata }) => metadata.ownerReferences?.some((owner) => owner.uid === uid))
      .map((object) => ({ resource, object })),
  );

/** @returns the object's controller, when it is there and still the same one */
export const controllerOf = (store: Store, { metadata }: KubeObject): Placed | undefined => {
  const owner = metadata.ownerReferences?.find(({ controller }) => controller);
  const resource = owner && RESOURCE_OF_KIND[owner.kind];
  const object = resource ? store.get(resource, metadata.namespace, owner.name) : undefined;
  return resource && object && object.metadata.uid === owner?.uid
    ? { resource, object }
    : undefined;
};
