import type { JsonObject } from '../../json/json';
import { asObject, flagAt, listAt, numberAt, objectAt, textAt } from '../../json/json';

/** Finds a condition's status (`True`, `False`, `Unknown`); empty where there is none. */
export const conditionStatus = (status: JsonObject, type: string): string => {
  for (const entry of listAt(status, 'conditions')) {
    const condition = asObject(entry);
    if (condition['type'] === type) return textAt(condition, 'status');
  }
  return '';
};

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

/** The state of a daemon set, by the nodes that it should be on. */
export const daemonStatus = (object: JsonObject): string => {
  const status = objectAt(object, 'status');
  const wanted = numberAt(status, 'desiredNumberScheduled') ?? 0;
  const updated = numberAt(status, 'updatedNumberScheduled') ?? 0;
  const available = numberAt(status, 'numberAvailable') ?? 0;
  return updated >= wanted && available >= wanted ? 'Complete' : 'Progressing';
};

/** The state of a job; what is finished says Complete or Failed. */
export const jobStatus = (object: JsonObject): string => {
  const status = objectAt(object, 'status');
  if (conditionStatus(status, 'Complete') === 'True') return 'Complete';
  if (conditionStatus(status, 'Failed') === 'True') return 'Failed';
  if (flagAt(objectAt(object, 'spec'), 'suspend')) return 'Suspended';
  return (numberAt(status, 'active') ?? 0) > 0 ? 'Running' : 'Pending';
};

/** The state of a cron job: Suspended, Active while jobs of it run, else Scheduled. */
export const cronJobStatus = (object: JsonObject): string => {
  if (flagAt(objectAt(object, 'spec'), 'suspend')) return 'Suspended';
  return listAt(objectAt(object, 'status'), 'active').length > 0 ? 'Active' : 'Scheduled';
};
