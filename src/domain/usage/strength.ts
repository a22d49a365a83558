import type { Use } from './use';
import type { ImageUse, Instant, Referrer } from '../snapshot/records';

/** How strongly a reference holds its image, and why it does though nothing runs. */
export interface Hold {
  readonly strength: Use['strength'];
  readonly idle: Use['idle'];
}

const strong: Hold = { strength: 'strong', idle: null };
const none: Hold = { strength: 'none', idle: null };

const isFinished = ({ phase }: Referrer): boolean => phase === 'Succeeded' || phase === 'Failed';

/** Whether the cut-off decides how strongly an object's references hold. */
export const holdsForATime = (referrer: Referrer): boolean =>
  referrer.kind === 'Pod' && isFinished(referrer);

const podHold = (pod: Referrer, cutoff: Instant): Hold => {
  if (!isFinished(pod)) return strong;
  const old = pod.created !== null && pod.created < cutoff;
  return old ? { strength: 'none', idle: 'finished' } : { strength: 'strong', idle: 'finished' };
};

/** A replica set or replication controller without replicas holds a rollback, if a rollout owns it. */
const rolloutHold = (controller: Referrer): Hold => {
  if (controller.replicas !== 0) return strong;
  return controller.owner
    ? { strength: 'rollback', idle: 'scaledToZero' }
    : { strength: 'strong', idle: 'scaledToZero' };
};

const runningBuildPhases = new Set(['', 'New', 'Pending', 'Running']);

/** A build's inputs count whatever its phase (as with oc), its output tag only while it may still push. */
const buildHold = (build: Referrer, use: ImageUse, lastSuccessful: boolean): Hold => {
  if (use.place === 'builtImage') return lastSuccessful ? strong : none;
  if (use.place === 'buildOutput' && !runningBuildPhases.has(build.phase)) return none;
  return runningBuildPhases.has(build.phase) ? strong : { strength: 'strong', idle: 'finished' };
};

/**
 * A spec tag needs its source while it points there or follows it from another stream. A promoted
 * copy, pinned to an image, stands on its own; following within a stream just ends (api-facts).
 */
const specTagHold = (use: ImageUse, { pointer, sameStream }: HoldContext): Hold => {
  if (sameStream && !pointer) return none;
  return pointer || use.target === 'ImageStreamTag' ? strong : none;
};

/** What the index knows about a reference besides the reference itself. */
export interface HoldContext {
  /** Of the builds of one build config, the latest that succeeded. */
  readonly lastSuccessfulBuild: boolean;
  /** The spec tag has `reference: true`. */
  readonly pointer: boolean;
  /** The spec tag names a tag of its own stream. */
  readonly sameStream: boolean;
}

/**
 * How strongly a reference holds its image.
 * @param cutoff finished pods created before it hold nothing (prune-rules 3.2)
 */
export const holdOf = (
  referrer: Referrer,
  use: ImageUse,
  context: HoldContext,
  cutoff: Instant,
): Hold => {
  switch (referrer.kind) {
    case 'Pod':
      return podHold(referrer, cutoff);
    case 'ReplicaSet':
    case 'ReplicationController':
      return rolloutHold(referrer);
    case 'Build':
      return buildHold(referrer, use, context.lastSuccessfulBuild);
    case 'ImageStream':
      return specTagHold(use, context);
    case 'CronJob':
      return referrer.suspended ? { strength: 'strong', idle: 'suspended' } : strong;
    case 'Job':
      return referrer.status === 'Complete' || referrer.status === 'Failed'
        ? { strength: 'strong', idle: 'finished' }
        : strong;
    default:
      return referrer.replicas === 0 ? { strength: 'strong', idle: 'scaledToZero' } : strong;
  }
};
