import type { ListKind } from '../../domain/snapshot/lists';
import type { ApiResource } from '../request/apiPath';

/** How a kind is read. */
export interface KindFacts extends ApiResource {
  /** Whether a cluster may lack this API: a capability that is not enabled, an operator not installed. */
  readonly optional: boolean;
}

const image = { group: 'image.openshift.io', version: 'v1', optional: true };
const build = { group: 'build.openshift.io', version: 'v1', optional: true };
const knative = { group: 'serving.knative.dev', version: 'v1', optional: true };
const apps = { group: 'apps', version: 'v1', optional: false };
const batch = { group: 'batch', version: 'v1', optional: false };
const core = { group: '', version: 'v1', optional: false };

/** The kinds that are read as lists, in the order in which they are begun. */
export const kinds: Readonly<Record<ListKind, KindFacts>> = {
  ImageStream: { ...image, plural: 'imagestreams' },
  Pod: { ...core, plural: 'pods' },
  Image: { ...image, plural: 'images' },
  ReplicaSet: { ...apps, plural: 'replicasets' },
  Deployment: { ...apps, plural: 'deployments' },
  DeploymentConfig: {
    group: 'apps.openshift.io',
    version: 'v1',
    optional: true,
    plural: 'deploymentconfigs',
  },
  ReplicationController: { ...core, plural: 'replicationcontrollers' },
  StatefulSet: { ...apps, plural: 'statefulsets' },
  DaemonSet: { ...apps, plural: 'daemonsets' },
  Job: { ...batch, plural: 'jobs' },
  CronJob: { ...batch, plural: 'cronjobs' },
  Build: { ...build, plural: 'builds' },
  BuildConfig: { ...build, plural: 'buildconfigs' },
  LimitRange: { ...core, plural: 'limitranges' },
  KnativeService: { ...knative, plural: 'services' },
  KnativeRevision: { ...knative, plural: 'revisions' },
};

const listKinds = Object.keys(kinds) as ListKind[];

/**
 * The kinds that are listed for everybody: all that can refer to an image, and limit ranges, which
 * say how large an image may be. Images themselves are listed only for those who may.
 */
export const projectKinds: readonly ListKind[] = listKinds.filter((kind) => kind !== 'Image');

/** Kinds whose changes the console's hooks tell while the page is open. */
export const liveKinds = ['ImageStream', 'Pod', 'DeploymentConfig'] as const;

/** A kind whose changes can be told. */
export type LiveKind = (typeof liveKinds)[number];
