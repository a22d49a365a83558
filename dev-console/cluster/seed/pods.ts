import { served } from '../controllers/podStart';
import type { KubeObject, OwnerReference } from '../store/object';
import type { World } from './world';

/** How a pod is; two of them are no phases but reasons for which a container waits. */
export type PodState =
  | 'Running'
  | 'Pending'
  | 'Succeeded'
  | 'Failed'
  | 'Unknown'
  | 'CrashLoopBackOff'
  | 'ImagePullBackOff';

/** A pod to be stored. */
export interface PodPlan {
  namespace: string;
  name: string;
  image: string;
  /** Digest that runs, where it is not the one that the pull spec leads to today. */
  running?: string;
  state?: PodState;
  days?: number;
  labels?: Record<string, string>;
  owners?: OwnerReference[];
  /** More of the pod's spec, such as init containers. */
  spec?: Record<string, unknown>;
  annotations?: Record<string, string>;
}

/** @returns the part of a pod spec that the API server fills in by itself */
export const podSpec = (image: string, more: Record<string, unknown> = {}) => ({
  containers: [
    {
      name: 'app',
      image,
      resources: {},
      terminationMessagePath: '/dev/termination-log',
      terminationMessagePolicy: 'File',
      imagePullPolicy: 'IfNotPresent',
    },
  ],
  restartPolicy: 'Always',
  terminationGracePeriodSeconds: 30,
  dnsPolicy: 'ClusterFirst',
  securityContext: {},
  schedulerName: 'default-scheduler',
  ...more,
});

/** Stores a pod with the status that a cluster would show. */
export const addPod = (world: World, plan: PodPlan): KubeObject => {
  const { namespace, name, image, state = 'Running', days = 3, owners, labels } = plan;
  const digest = plan.running ?? served(world.store, image);
  const scheduled = state !== 'Pending';
  return world.put('pods', days, {
    metadata: {
      name,
      namespace,
      generation: 1,
      ...(labels && { labels }),
      ...(plan.annotations && { annotations: plan.annotations }),
      ...(owners && { ownerReferences: owners }),
    },
    spec: {
      ...podSpec(image, plan.spec),
      ...(scheduled && { nodeName: `worker-${world.random.between(1, 4)}` }),
    },
    status: {
      phase: phaseOf(state),
      qosClass: 'BestEffort',
      ...(scheduled && {
        startTime: world.ago(days),
        containerStatuses: [containerStatus(world, plan, imageId(image, digest), state, days)],
      }),
    },
  });
};

const phaseOf = (state: PodState): string =>
  state === 'CrashLoopBackOff' ? 'Running' : state === 'ImagePullBackOff' ? 'Pending' : state;

const imageId = (image: string, digest: string | undefined): string =>
  digest === undefined
    ? ''
    : digest === 'outside'
      ? image
      : `${image.replace(/(@sha256:.*|:[^:/]*)$/, '')}@${digest}`;

const containerStatus = (
  world: World,
  { image }: PodPlan,
  imageID: string,
  state: PodState,
  days: number,
) => {
  const since = world.ago(days);
  const ended = (exitCode: number, reason: string) => ({
    terminated: { exitCode, reason, startedAt: since, finishedAt: world.ago(days * 0.98) },
  });
  const states: Record<PodState, object> = {
    Running: { running: { startedAt: since } },
    Unknown: { running: { startedAt: since } },
    Pending: {},
    Succeeded: ended(0, 'Completed'),
    Failed: ended(1, 'Error'),
    CrashLoopBackOff: {
      waiting: { reason: state, message: 'back-off 5m0s restarting failed container' },
    },
    ImagePullBackOff: { waiting: { reason: state, message: `Back-off pulling image "${image}"` } },
  };
  return {
    name: 'app',
    image,
    imageID: state === 'ImagePullBackOff' ? '' : imageID,
    ready: state === 'Running',
    started: state === 'Running',
    restartCount: state === 'CrashLoopBackOff' ? 41 : 0,
    state: states[state],
    ...(state === 'CrashLoopBackOff' && { lastState: ended(1, 'Error') }),
  };
};
