import { fieldsOf } from '../rest/body';
import type { KubeObject } from '../store/object';
import { timestamp } from '../store/object';
import type { Store } from '../store/store';
import type { Placed } from './owners';
import { dependentsOf } from './owners';
import type { RunnableSpec } from './podStart';
import { startedStatus } from './podStart';

const DESIRED_BY: Record<string, { resource: string; kind: string; revision: string }> = {
  'deployments.apps': {
    resource: 'replicasets.apps',
    kind: 'ReplicaSet',
    revision: 'deployment.kubernetes.io/revision',
  },
  'deploymentconfigs.apps.openshift.io': {
    resource: 'replicationcontrollers',
    kind: 'ReplicationController',
    revision: 'openshift.io/deployment-config.latest-version',
  },
};

const KIND_OF: Record<string, [apiVersion: string, kind: string]> = {
  'replicasets.apps': ['apps/v1', 'ReplicaSet'],
  'statefulsets.apps': ['apps/v1', 'StatefulSet'],
  replicationcontrollers: ['v1', 'ReplicationController'],
};

/** Whether replicas of the resource are kept: those that make pods, and those that make these. */
export const keepsReplicas = (resource: string): boolean =>
  resource in DESIRED_BY || resource in KIND_OF;

/**
 * Brings what a workload wants and what there is together: hands replicas down from a deployment
 * to its newest revision, and makes or takes away pods.
 */
export const reconcile = (store: Store, resource: string, object: KubeObject): void => {
  const current = store.get(resource, object.metadata.namespace, object.metadata.name);
  if (!current || current.metadata.deletionTimestamp) return;
  if (resource in DESIRED_BY) handDown(store, resource, current);
  else if (resource in KIND_OF) keepPods(store, resource, current);
};

const replicasOf = ({ spec }: KubeObject): number => {
  const wanted = fieldsOf(spec)?.replicas;
  return typeof wanted === 'number' ? wanted : 1;
};

const handDown = (store: Store, resource: string, owner: KubeObject): void => {
  const child = DESIRED_BY[resource];
  if (!child) return;
  const revisionOf = ({ object }: Placed): number =>
    Number(object.metadata.annotations?.[child.revision] ?? 0);
  const [newest] = dependentsOf(store, owner.metadata.namespace ?? '', owner.metadata.uid)
    .filter((dependent) => dependent.resource === child.resource)
    .sort((a, b) => revisionOf(b) - revisionOf(a));
  if (newest && replicasOf(newest.object) !== replicasOf(owner)) {
    store.replace(child.resource, {
      ...newest.object,
      spec: { ...fieldsOf(newest.object.spec), replicas: replicasOf(owner) },
    });
  }
  setStatus(store, resource, owner, newest ? replicasOf(owner) : 0);
};

const keepPods = (store: Store, resource: string, owner: KubeObject): void => {
  const { namespace = '', uid } = owner.metadata;
  const labels = Object.entries(templateLabels(owner));
  const pods = dependentsOf(store, namespace, uid).filter(
    ({ resource: kept, object }) =>
      kept === 'pods' &&
      !object.metadata.deletionTimestamp &&
      !isOver(object) &&
      // The pod that carries out a rollout is owned too, but is no replica.
      labels.every(([name, value]) => object.metadata.labels?.[name] === value),
  );
  const wanted = replicasOf(owner);
  for (const { object } of pods.slice(wanted)) store.remove('pods', object);
  for (let missing = wanted - pods.length; missing > 0; missing -= 1) {
    startPod(store, resource, owner);
  }
  setStatus(store, resource, owner, wanted);
};

const isOver = ({ status }: KubeObject): boolean =>
  ['Succeeded', 'Failed'].includes(String(fieldsOf(status)?.phase));

const templateLabels = ({ spec }: KubeObject): Record<string, string> =>
  (fieldsOf(fieldsOf(fieldsOf(fieldsOf(spec)?.template)?.metadata)?.labels) ?? {}) as Record<
    string,
    string
  >;

const startPod = (store: Store, resource: string, owner: KubeObject): void => {
  const template = fieldsOf(fieldsOf(owner.spec)?.template);
  const spec = fieldsOf(template?.spec) as RunnableSpec | undefined;
  const [apiVersion = '', kind = ''] = KIND_OF[resource] ?? [];
  if (!spec) return;
  const labels = templateLabels(owner);
  store.create('pods', {
    metadata: {
      name: `${owner.metadata.name}-${Math.random().toString(36).slice(2, 7)}`,
      ...(owner.metadata.namespace && { namespace: owner.metadata.namespace }),
      generation: 1,
      labels,
      ownerReferences: [
        {
          apiVersion,
          kind,
          name: owner.metadata.name,
          uid: owner.metadata.uid,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: { ...spec, nodeName: 'worker-1' },
    status: startedStatus(store, spec, timestamp(store.now())),
  });
};

const setStatus = (store: Store, resource: string, owner: KubeObject, replicas: number): void => {
  const { name, namespace } = owner.metadata;
  const current = store.get(resource, namespace, name);
  const status = fieldsOf(current?.status) ?? {};
  if (!current || status.replicas === replicas) return;
  store.replace(resource, {
    ...current,
    status: {
      ...status,
      replicas,
      readyReplicas: replicas,
      availableReplicas: replicas,
      ...(resource in DESIRED_BY && { updatedReplicas: replicas, unavailableReplicas: 0 }),
      observedGeneration: current.metadata.generation ?? 1,
    },
  });
};
