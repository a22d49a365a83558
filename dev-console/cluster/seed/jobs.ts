import type { OwnerReference } from '../store/object';
import type { PodState } from './pods';
import { addPod } from './pods';
import { templateFor } from './workloads';
import type { World } from './world';
import { controlledBy } from './world';

const ONCE = { restartPolicy: 'Never' };

/** A job to be stored. */
export interface JobPlan {
  namespace: string;
  name: string;
  image: string;
  days: number;
  state?: PodState;
  owners?: OwnerReference[];
}

/** Stores a job with its pod. */
export const addJob = (world: World, plan: JobPlan): void => {
  const { namespace, name, image, days, state = 'Succeeded', owners } = plan;
  const job = world.put('jobs.batch', days, {
    metadata: { name, namespace, generation: 1, ...(owners && { ownerReferences: owners }) },
    spec: { parallelism: 1, completions: 1, template: templateFor(name, image, ONCE) },
    status: {
      startTime: world.ago(days),
      ...(state === 'Succeeded' && {
        succeeded: 1,
        conditions: [{ type: 'Complete', status: 'True' }],
      }),
      ...(state === 'Failed' && { failed: 1, conditions: [{ type: 'Failed', status: 'True' }] }),
      ...(state === 'Running' && { active: 1 }),
    },
  });
  addPod(world, {
    namespace,
    name: `${name}-${job.metadata.uid.slice(0, 5)}`,
    image,
    days,
    state,
    labels: { 'job-name': name },
    owners: controlledBy('batch/v1', 'Job', job),
    spec: ONCE,
  });
};

/** Stores a cron job with the jobs of its last runs; a suspended one has none left. */
export const addCronJob = (
  world: World,
  plan: { namespace: string; name: string; image: string; schedule: string; suspend?: boolean },
  runs: readonly { days: number; state?: PodState }[] = [],
): void => {
  const { namespace, name, image, schedule, suspend = false } = plan;
  const cronJob = world.put('cronjobs.batch', 250, {
    metadata: { name, namespace, generation: 1, labels: { app: name } },
    spec: {
      schedule,
      suspend,
      concurrencyPolicy: 'Forbid',
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 1,
      jobTemplate: { metadata: {}, spec: { template: templateFor(name, image, ONCE) } },
    },
    status: runs[0] ? { lastScheduleTime: world.ago(runs[0].days) } : {},
  });
  const owners = controlledBy('batch/v1', 'CronJob', cronJob);
  runs.forEach(({ days, state }, index) =>
    addJob(world, {
      namespace,
      name: `${name}-${29_000_000 - index * 1440}`,
      image,
      days,
      owners,
      ...(state && { state }),
    }),
  );
};
