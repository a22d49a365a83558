import type { KubeObject, OwnerReference } from '../store/object';
import type { PodState } from './pods';
import { addPod, podSpec } from './pods';
import type { World } from './world';
import { controlledBy, digestOf } from './world';

/** One rollout of a workload, newest first. */
export interface Rollout {
  image: string;
  days: number;
}

/** What a workload runs. */
export interface WorkloadPlan {
  namespace: string;
  name: string;
  replicas: number;
  /** The current rollout and those before it, for which replica sets or controllers are kept. */
  rollouts: readonly [Rollout, ...Rollout[]];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  /** States of the pods, in turn; all run when left out. */
  states?: readonly PodState[];
  spec?: Record<string, unknown>;
}

/** @returns a pod template with the labels by which the workload finds its pods */
export const templateFor = (name: string, image: string, more?: Record<string, unknown>) => ({
  metadata: { labels: { app: name } },
  spec: podSpec(image, more),
});

const hashOf = (text: string): string => digestOf(text).slice(7, 16);

/** Stores the pods of a replica set or controller. */
export const addReplicas = (
  world: World,
  { namespace, name, states = ['Running'], spec }: WorkloadPlan,
  owner: KubeObject,
  owners: OwnerReference[],
  { image, days }: Rollout,
  count: number,
): void => {
  for (let index = 0; index < count; index += 1) {
    const state = states[index % states.length];
    addPod(world, {
      namespace,
      name: `${owner.metadata.name}-${hashOf(`${namespace}/${owner.metadata.name} ${index}`).slice(0, 5)}`,
      image,
      days: Math.max(0.01, days - 0.01 * index),
      labels: { app: name },
      owners,
      ...(state && { state }),
      ...(spec && { spec }),
    });
  }
};

const replicaStatus = (replicas: number, ready: number) => ({
  replicas,
  readyReplicas: ready,
  availableReplicas: ready,
  observedGeneration: 1,
});

const readyAmong = ({ replicas, states = ['Running'] }: WorkloadPlan): number =>
  Array.from({ length: replicas }, (_, index) => states[index % states.length]).filter(
    (state) => state === 'Running',
  ).length;

/** Stores a deployment, a replica set for each rollout, and the pods of the current one. */
export const addDeployment = (world: World, plan: WorkloadPlan): void => {
  const { namespace, name, replicas, rollouts, labels, annotations } = plan;
  const [current] = rollouts;
  const ready = readyAmong(plan);
  const deployment = world.put('deployments.apps', 200, {
    metadata: {
      name,
      namespace,
      generation: rollouts.length,
      labels: { app: name, ...labels },
      annotations: {
        'deployment.kubernetes.io/revision': String(rollouts.length),
        ...annotations,
      },
    },
    spec: {
      replicas,
      selector: { matchLabels: { app: name } },
      template: templateFor(name, current.image, plan.spec),
      strategy: { type: 'RollingUpdate' },
      revisionHistoryLimit: 10,
    },
    status: {
      ...replicaStatus(replicas, ready),
      updatedReplicas: replicas,
      conditions: [{ type: 'Available', status: ready === replicas ? 'True' : 'False' }],
    },
  });
  rollouts.forEach((rollout, index) => {
    const count = index === 0 ? replicas : 0;
    const set = world.put('replicasets.apps', rollout.days, {
      metadata: {
        name: `${name}-${hashOf(`${namespace} ${name} ${rollout.image} ${index}`)}`,
        namespace,
        generation: 1,
        labels: { app: name },
        annotations: {
          'deployment.kubernetes.io/revision': String(rollouts.length - index),
        },
        ownerReferences: controlledBy('apps/v1', 'Deployment', deployment),
      },
      spec: {
        replicas: count,
        selector: { matchLabels: { app: name } },
        template: templateFor(name, rollout.image, plan.spec),
      },
      status: replicaStatus(count, index === 0 ? ready : 0),
    });
    addReplicas(world, plan, set, controlledBy('apps/v1', 'ReplicaSet', set), rollout, count);
  });
};

/** Stores a stateful set or a daemon set with its pods. */
export const addSet = (
  world: World,
  kind: 'StatefulSet' | 'DaemonSet',
  plan: WorkloadPlan,
): void => {
  const { namespace, name, replicas, rollouts } = plan;
  const [current] = rollouts;
  const ready = readyAmong(plan);
  const set = world.put(kind === 'StatefulSet' ? 'statefulsets.apps' : 'daemonsets.apps', 200, {
    metadata: { name, namespace, generation: 1, labels: { app: name } },
    spec: {
      ...(kind === 'StatefulSet' && { replicas, serviceName: name }),
      selector: { matchLabels: { app: name } },
      template: templateFor(name, current.image, plan.spec),
    },
    status:
      kind === 'StatefulSet'
        ? replicaStatus(replicas, ready)
        : {
            currentNumberScheduled: replicas,
            desiredNumberScheduled: replicas,
            numberReady: ready,
          },
  });
  addReplicas(world, plan, set, controlledBy('apps/v1', kind, set), current, replicas);
};
