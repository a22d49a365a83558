import type { K8sGroupVersionKind } from '@openshift-console/dynamic-plugin-sdk';
import type { ReferrerKind } from '../../domain/snapshot/records';

const apps = { group: 'apps', version: 'v1' };
const batch = { group: 'batch', version: 'v1' };
const core = { version: 'v1' };
const image = { group: 'image.openshift.io', version: 'v1' };
const build = { group: 'build.openshift.io', version: 'v1' };
const knative = { group: 'serving.knative.dev', version: 'v1' };

const kinds: Readonly<Record<ReferrerKind, K8sGroupVersionKind>> = {
  Pod: { ...core, kind: 'Pod' },
  ReplicationController: { ...core, kind: 'ReplicationController' },
  DeploymentConfig: { group: 'apps.openshift.io', version: 'v1', kind: 'DeploymentConfig' },
  ReplicaSet: { ...apps, kind: 'ReplicaSet' },
  Deployment: { ...apps, kind: 'Deployment' },
  DaemonSet: { ...apps, kind: 'DaemonSet' },
  StatefulSet: { ...apps, kind: 'StatefulSet' },
  Build: { ...build, kind: 'Build' },
  BuildConfig: { ...build, kind: 'BuildConfig' },
  Job: { ...batch, kind: 'Job' },
  CronJob: { ...batch, kind: 'CronJob' },
  KnativeService: { ...knative, kind: 'Service' },
  KnativeRevision: { ...knative, kind: 'Revision' },
  ImageStream: { ...image, kind: 'ImageStream' },
};

/** Group, version and kind of an object that refers to images, as the console's links want them. */
export const objectKind = (kind: ReferrerKind): K8sGroupVersionKind => kinds[kind];

/** Group, version and kind of an owner, from its `apiVersion` (`apps/v1`, or `v1` for the core group). */
export const ownerKind = (apiVersion: string, kind: string): K8sGroupVersionKind => {
  const slash = apiVersion.indexOf('/');
  return slash < 0
    ? { version: apiVersion, kind }
    : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1), kind };
};

/** The kind of an image stream's tag. */
export const imageStreamTagKind: K8sGroupVersionKind = { ...image, kind: 'ImageStreamTag' };
