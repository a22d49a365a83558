/** How the API knows a kind of object. */
export interface ApiKind {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  /** The resource, as paths and rights name it. */
  readonly plural: string;
  /** Whether a cluster may lack this API: a capability that is not enabled, an operator not installed. */
  readonly optional: boolean;
  /**
   * The API's own name of the kind where ours differs, since another group has a kind of that name.
   * Ours is that name with the product in front.
   */
  readonly apiName?: string;
}

const image = { group: 'image.openshift.io', version: 'v1', optional: true };
const build = { group: 'build.openshift.io', version: 'v1', optional: true };
const openshiftApps = { group: 'apps.openshift.io', version: 'v1', optional: true };
const knative = { group: 'serving.knative.dev', version: 'v1', optional: true };
const apps = { group: 'apps', version: 'v1', optional: false };
const batch = { group: 'batch', version: 'v1', optional: false };
const core = { group: '', version: 'v1', optional: false };

// A kind that can refer to images has a line here, its rules in a file of this folder, and a line in
// `index.ts` that leads to the file; the compiler asks for them. Everything else follows from these.
// The lines stand apart from the rules because the page needs them and must not load what trims
// objects: that runs in the worker.
const lines = {
  Pod: { ...core, plural: 'pods' },
  ReplicationController: { ...core, plural: 'replicationcontrollers' },
  DeploymentConfig: { ...openshiftApps, plural: 'deploymentconfigs' },
  ReplicaSet: { ...apps, plural: 'replicasets' },
  Deployment: { ...apps, plural: 'deployments' },
  DaemonSet: { ...apps, plural: 'daemonsets' },
  Build: { ...build, plural: 'builds' },
  BuildConfig: { ...build, plural: 'buildconfigs' },
  StatefulSet: { ...apps, plural: 'statefulsets' },
  Job: { ...batch, plural: 'jobs' },
  CronJob: { ...batch, plural: 'cronjobs' },
  KnativeService: { ...knative, plural: 'services', apiName: 'Service' },
  KnativeRevision: { ...knative, plural: 'revisions', apiName: 'Revision' },
  ImageStream: { ...image, plural: 'imagestreams' },
  Image: { ...image, plural: 'images' },
  LimitRange: { ...core, plural: 'limitranges' },
} satisfies Readonly<Record<string, ApiKind>>;

/** Kinds that are read as lists. */
export type ListKind = keyof typeof lines;

/** The kinds that are read as lists, in the order in which they are named: that of `oc`, then others. */
export const apiKinds: Readonly<Record<ListKind, ApiKind>> = lines;

/** The names of these kinds, in that order. */
export const listKinds = Object.keys(lines) as readonly ListKind[];

/**
 * Kinds of objects that can refer to an image. ImageStream is both what is judged and, by its spec
 * tags, one of these. Image and LimitRange refer to nothing.
 */
export type ReferrerKind = Exclude<ListKind, 'Image' | 'LimitRange'>;

/** Every kind whose list could hold a reference. */
export const referrerKinds: readonly ReferrerKind[] = listKinds.filter(
  (kind): kind is ReferrerKind => kind !== 'Image' && kind !== 'LimitRange',
);

/** The API's own name of a kind. */
export const apiNameOf = (kind: ListKind): string => apiKinds[kind].apiName ?? kind;
