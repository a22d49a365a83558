import type { Referrer } from '../records';

/** How strongly a reference holds its image, and why it does though nothing runs. */
export interface Hold {
  /**
   * Strong keeps the image; rollback is held by old replica sets or replication controllers only;
   * none is a finished pod older than the cut-off.
   */
  readonly strength: 'strong' | 'rollback' | 'none';
  /** Why it counts though nothing runs. */
  readonly idle: 'scaledToZero' | 'suspended' | 'finished' | null;
}

/** What is known about a reference besides the reference itself. */
export interface HoldContext {
  /** Of the builds of one build config, the latest that succeeded. */
  readonly lastSuccessfulBuild: boolean;
  /** The spec tag has `reference: true`. */
  readonly pointer: boolean;
  /** The spec tag names a tag of its own stream. */
  readonly sameStream: boolean;
}

/** Something that runs, or may run at any moment. */
export const strong: Hold = { strength: 'strong', idle: null };

/** A reference that nobody needs. */
export const none: Hold = { strength: 'none', idle: null };

/** Something that is over, and keeps its image all the same. */
export const finished: Hold = { strength: 'strong', idle: 'finished' };

const scaledToZero: Hold = { strength: 'strong', idle: 'scaledToZero' };

/** Of what may start at any moment, whatever its state. */
export const alwaysHolds = (): Hold => strong;

/** Of what keeps a number of pods, or keeps none for the time being. */
export const holdByReplicas = ({ replicas }: Referrer): Hold =>
  replicas === 0 ? scaledToZero : strong;

/** A replica set or replication controller without replicas holds a rollback, if a rollout owns it. */
export const holdOfRollout = (controller: Referrer): Hold =>
  controller.replicas === 0 && controller.owner
    ? { strength: 'rollback', idle: 'scaledToZero' }
    : holdByReplicas(controller);
