import type { JsonObject } from '../../json/json';
import { flagAt, numberAt, objectAt } from '../../json/json';
import { conditionStatus } from './conditions';

/**
 * The state of what rolls out replicas (deployments, deployment configs, stateful sets), in the
 * console's words: Failed when the last rollout did, Scaled to zero, Paused, Progressing while
 * replicas are missing, outdated or unavailable, else Complete.
 */
export const rolloutStatus = (object: JsonObject): string => {
  const spec = objectAt(object, 'spec');
  const status = objectAt(object, 'status');
  if (
    conditionStatus(status, 'Progressing') === 'False' ||
    conditionStatus(status, 'ReplicaFailure') === 'True'
  ) {
    return 'Failed';
  }
  const wanted = numberAt(spec, 'replicas') ?? 1;
  if (wanted === 0) return 'Scaled to zero';
  if (flagAt(spec, 'paused')) return 'Paused';
  return isRolledOut(object, status, wanted) ? 'Complete' : 'Progressing';
};

const isRolledOut = (object: JsonObject, status: JsonObject, wanted: number): boolean => {
  const generation = numberAt(objectAt(object, 'metadata'), 'generation') ?? 0;
  const observed = numberAt(status, 'observedGeneration');
  if (observed !== null && observed < generation) return false;
  const updated = numberAt(status, 'updatedReplicas') ?? 0;
  const available = numberAt(status, 'availableReplicas') ?? 0;
  const replicas = numberAt(status, 'replicas') ?? 0;
  return updated >= wanted && available >= wanted && replicas <= updated;
};

/** The state of a replica set or replication controller. */
export const replicaStatus = (object: JsonObject): string => {
  const wanted = numberAt(objectAt(object, 'spec'), 'replicas') ?? 1;
  if (wanted === 0) return 'Scaled to zero';
  const available = numberAt(objectAt(object, 'status'), 'availableReplicas') ?? 0;
  return available >= wanted ? 'Complete' : 'Progressing';
};
