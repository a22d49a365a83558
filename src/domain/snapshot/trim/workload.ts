import type { ImageUse, Referrer } from '../records';
import type { JsonObject } from '../../json/json';
import { asObject, flagAt, listAt, numberAt, objectAt, textAt } from '../../json/json';
import { collectObjectReference } from './objectReference';
import { addImage, collectPodSpec } from './podSpec';
import { buildReferrer, resolvesNames } from './referrerParts';
import {
  cronJobStatus,
  daemonStatus,
  jobStatus,
  replicaStatus,
  rolloutStatus,
} from './rolloutStatus';

/** Kinds that make pods from a template. */
export type WorkloadKind =
  | 'ReplicationController'
  | 'ReplicaSet'
  | 'Deployment'
  | 'DeploymentConfig'
  | 'StatefulSet'
  | 'DaemonSet'
  | 'Job'
  | 'CronJob';

const statusOf: Readonly<Record<WorkloadKind, (object: JsonObject) => string>> = {
  ReplicationController: replicaStatus,
  ReplicaSet: replicaStatus,
  Deployment: rolloutStatus,
  DeploymentConfig: (object) =>
    rolloutStatus(object) === 'Complete' && neverRolledOut(object)
      ? 'Progressing'
      : rolloutStatus(object),
  StatefulSet: rolloutStatus,
  DaemonSet: daemonStatus,
  Job: jobStatus,
  CronJob: cronJobStatus,
};

/** A deployment config without a version has made no replication controller yet. */
const neverRolledOut = (object: JsonObject): boolean =>
  numberAt(objectAt(object, 'status'), 'latestVersion') === 0;

/** Where the revision of a rollout stands. */
const rolloutAnnotations: Partial<Readonly<Record<WorkloadKind, string>>> = {
  ReplicaSet: 'deployment.kubernetes.io/revision',
  ReplicationController: 'openshift.io/deployment-config.latest-version',
};

/**
 * A workload with the images of its template and, for deployment configs, of its image-change
 * triggers. It counts whatever its replica count and however it is suspended or paused.
 * @throws {InvalidAnswerError}
 */
export const trimWorkload = (kind: WorkloadKind, object: JsonObject): Referrer => {
  const metadata = objectAt(object, 'metadata');
  const namespace = textAt(metadata, 'namespace');
  const spec = objectAt(object, 'spec');
  const job = objectAt(spec, 'jobTemplate');
  const template = objectAt(kind === 'CronJob' ? objectAt(job, 'spec') : spec, 'template');
  const uses: ImageUse[] = [];
  collectPodSpec(objectAt(template, 'spec'), namespace, uses);
  if (kind === 'DeploymentConfig') collectImageChanges(spec, namespace, uses);
  const annotation = rolloutAnnotations[kind];
  const rollout = annotation && textAt(objectAt(metadata, 'annotations'), annotation);
  return buildReferrer(kind, object, uses, {
    status: statusOf[kind](object),
    replicas: numberAt(spec, 'replicas'),
    suspended: flagAt(spec, 'suspend'),
    localLookup: resolvesNames(object) || resolvesNames(job) || resolvesNames(template),
    rollout: rollout || null,
  });
};

/** The tag that a deployment config follows, and the image that it took from there last. */
const collectImageChanges = (spec: JsonObject, namespace: string, uses: ImageUse[]): void => {
  for (const entry of listAt(spec, 'triggers')) {
    const change = objectAt(asObject(entry), 'imageChangeParams');
    const containers = listAt(change, 'containerNames').join(', ');
    collectObjectReference(change['from'], 'trigger', containers, namespace, uses);
    addImage(change['lastTriggeredImage'], 'lastTriggeredImage', containers, namespace, uses);
  }
};
