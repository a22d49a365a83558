import type { JsonObject } from '../../json/json';
import type { Referrer } from '../records';
import type { ReferrerKind } from './apiKinds';
import { build } from './build';
import { buildConfig } from './buildConfig';
import { cronJob } from './cronJob';
import { daemonSet } from './daemonSet';
import { deployment } from './deployment';
import { deploymentConfig } from './deploymentConfig';
import { imageStream } from './imageStream';
import { job } from './job';
import type { KindRules } from './kindRules';
import { knativeRevision } from './knativeRevision';
import { knativeService } from './knativeService';
import { pod } from './pod';
import { replicaSet } from './replicaSet';
import { replicationController } from './replicationController';
import { statefulSet } from './statefulSet';

/** The rules of every kind that can refer to images; `apiKinds.ts` has what the API calls them. */
export const kindRules: Readonly<Record<ReferrerKind, KindRules>> = {
  Pod: pod,
  ReplicationController: replicationController,
  DeploymentConfig: deploymentConfig,
  ReplicaSet: replicaSet,
  Deployment: deployment,
  DaemonSet: daemonSet,
  Build: build,
  BuildConfig: buildConfig,
  StatefulSet: statefulSet,
  Job: job,
  CronJob: cronJob,
  KnativeService: knativeService,
  KnativeRevision: knativeRevision,
  ImageStream: imageStream,
};

/**
 * An object with every reference to an image that stands in it.
 * @throws {InvalidAnswerError} when it has no name or uid
 */
export const trimReferrer = (kind: ReferrerKind, object: JsonObject): Referrer =>
  kindRules[kind].trim(object);
