import type { WorkloadPlan } from './workloads';
import { addReplicas, templateFor } from './workloads';
import { addPod } from './pods';
import type { World } from './world';
import { controlledBy } from './world';

const DC = 'openshift.io/deployment-config';
const DEPLOYER = 'quay.io/openshift-release-dev/ocp-v4.0-art-dev:deployer';

/** How far the newest rollout of a deployment config is. */
type RolloutPhase = 'Complete' | 'Running' | 'Failed';

/** A deployment config to be stored. */
export interface DeploymentConfigPlan extends WorkloadPlan {
  phase?: RolloutPhase;
  /** Tag whose change starts a rollout, `storefront:stable`. */
  trigger?: string;
}

/**
 * Stores a deployment config, a replication controller for each rollout, the newest one's deployer
 * pod, and the pods: of the newest rollout when it is complete, of both when it is under way, of
 * the one before when it failed.
 */
export const addDeploymentConfig = (world: World, plan: DeploymentConfigPlan): void => {
  const { namespace, name, replicas, rollouts, phase = 'Complete', trigger } = plan;
  const [current] = rollouts;
  const latest = rollouts.length;
  const config = world.put('deploymentconfigs.apps.openshift.io', 350, {
    metadata: { name, namespace, generation: latest + 1, labels: { app: name, ...plan.labels } },
    spec: {
      strategy: {
        type: 'Rolling',
        rollingParams: {
          updatePeriodSeconds: 1,
          intervalSeconds: 1,
          timeoutSeconds: 600,
          maxUnavailable: '25%',
          maxSurge: '25%',
        },
        resources: {},
        activeDeadlineSeconds: 21600,
      },
      triggers: [
        { type: 'ConfigChange' },
        ...(trigger
          ? [
              {
                type: 'ImageChange',
                imageChangeParams: {
                  automatic: true,
                  containerNames: ['app'],
                  from: { kind: 'ImageStreamTag', namespace, name: trigger },
                  lastTriggeredImage: current.image,
                },
              },
            ]
          : []),
      ],
      replicas,
      revisionHistoryLimit: 10,
      test: false,
      selector: { app: name },
      template: templateFor(name, current.image, plan.spec),
    },
    status: statusFor(world, plan, phase),
  });

  rollouts.forEach((rollout, index) => {
    const version = latest - index;
    const count = podsOf(phase, replicas, index);
    const controller = world.put('replicationcontrollers', rollout.days, {
      metadata: {
        name: `${name}-${version}`,
        namespace,
        generation: 1,
        labels: { app: name, [`${DC}.name`]: name },
        annotations: {
          [`${DC}.name`]: name,
          [`${DC}.latest-version`]: String(version),
          'openshift.io/deployment.phase': index === 0 ? phase : 'Complete',
        },
        ownerReferences: controlledBy('apps.openshift.io/v1', 'DeploymentConfig', config),
      },
      spec: {
        replicas: count,
        selector: { app: name, deployment: `${name}-${version}` },
        template: templateFor(name, rollout.image, plan.spec),
      },
      status: { replicas: count, readyReplicas: count, availableReplicas: count },
    });
    const owners = controlledBy('v1', 'ReplicationController', controller);
    addReplicas(world, plan, controller, owners, rollout, count);
    if (index === 0 && replicas > 0) {
      addPod(world, {
        namespace,
        name: `${name}-${version}-deploy`,
        image: DEPLOYER,
        days: rollout.days,
        state: phase === 'Complete' ? 'Succeeded' : phase,
        owners,
      });
    }
  });
};

/** How many pods the rollout at that position has: 0 is the newest. */
const podsOf = (phase: RolloutPhase, replicas: number, index: number): number => {
  switch (phase) {
    case 'Complete':
      return index === 0 ? replicas : 0;
    case 'Running':
      return index === 0 ? 1 : index === 1 ? replicas - 1 : 0;
    case 'Failed':
      return index === 1 ? replicas : 0;
  }
};

const CONDITIONS: Record<RolloutPhase, [available: string, progressing: string, reason: string]> = {
  Complete: ['True', 'True', 'NewReplicationControllerAvailable'],
  Running: ['True', 'Unknown', 'ReplicationControllerUpdated'],
  Failed: ['True', 'False', 'ProgressDeadlineExceeded'],
};

const statusFor = (
  world: World,
  { name, replicas, rollouts }: DeploymentConfigPlan,
  phase: RolloutPhase,
) => {
  const [available, progressing, reason] = CONDITIONS[phase];
  const since = world.ago(rollouts[0].days);
  const updated = phase === 'Complete' ? replicas : phase === 'Running' ? 1 : 0;
  const message = `replication controller "${name}-${rollouts.length}" ${phase === 'Failed' ? 'has failed progressing' : phase === 'Running' ? 'is progressing' : 'successfully rolled out'}`;
  return {
    latestVersion: rollouts.length,
    observedGeneration: rollouts.length + 1,
    replicas,
    readyReplicas: replicas,
    updatedReplicas: updated,
    availableReplicas: replicas,
    unavailableReplicas: 0,
    details: { message: 'config change', causes: [{ type: 'ConfigChange' }] },
    conditions: [
      { type: 'Available', status: available, lastTransitionTime: since, lastUpdateTime: since },
      {
        type: 'Progressing',
        status: progressing,
        reason,
        message,
        lastTransitionTime: since,
        lastUpdateTime: since,
      },
    ],
  };
};
