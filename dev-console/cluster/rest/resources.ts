/** One resource of the API, as discovery describes it. */
export interface ResourceDefinition {
  group: string;
  version: string;
  resource: string;
  singular: string;
  kind: string;
  namespaced: boolean;
  /** Has a `status` of its own that an update of the object itself leaves alone. */
  status?: boolean;
  /** Offers `/scale`. */
  scale?: boolean;
  /** A spec change raises `metadata.generation`. */
  generation?: boolean;
  /** A deletion that is done at once answers with the object instead of a Status. */
  answersDeletionWithObject?: boolean;
  /** Where its objects are stored, when they are another resource's. */
  storedAs?: string;
}

type Shape = Partial<Omit<ResourceDefinition, 'group' | 'version' | 'resource' | 'kind'>>;

const define = (
  group: string,
  version: string,
  resource: string,
  kind: string,
  shape: Shape = {},
): ResourceDefinition => ({
  group,
  version,
  resource,
  kind,
  singular: kind.toLowerCase(),
  namespaced: true,
  ...shape,
});

const workload: Shape = { status: true, generation: true };
const scalable: Shape = { ...workload, scale: true };

/** The group of Knative Serving, which is not installed unless asked for. */
export const KNATIVE = 'serving.knative.dev';

/** The group of image streams, whose resources have semantics of their own. */
export const IMAGE_GROUP = 'image.openshift.io';

/** Every resource that is stored as objects and behaves like any other in Kubernetes. */
export const STORED_RESOURCES: readonly ResourceDefinition[] = [
  define('', 'v1', 'namespaces', 'Namespace', { namespaced: false, status: true }),
  define('', 'v1', 'pods', 'Pod', { ...workload, answersDeletionWithObject: true }),
  define('', 'v1', 'replicationcontrollers', 'ReplicationController', scalable),
  define('', 'v1', 'limitranges', 'LimitRange'),
  define('', 'v1', 'resourcequotas', 'ResourceQuota', { status: true }),
  define('', 'v1', 'serviceaccounts', 'ServiceAccount', { answersDeletionWithObject: true }),
  define('', 'v1', 'configmaps', 'ConfigMap'),
  define('', 'v1', 'events', 'Event'),
  define('apps', 'v1', 'replicasets', 'ReplicaSet', scalable),
  define('apps', 'v1', 'deployments', 'Deployment', scalable),
  define('apps', 'v1', 'statefulsets', 'StatefulSet', scalable),
  define('apps', 'v1', 'daemonsets', 'DaemonSet', workload),
  define('batch', 'v1', 'jobs', 'Job', workload),
  define('batch', 'v1', 'cronjobs', 'CronJob', workload),
  define('apps.openshift.io', 'v1', 'deploymentconfigs', 'DeploymentConfig', scalable),
  define('build.openshift.io', 'v1', 'builds', 'Build', { status: true }),
  define('build.openshift.io', 'v1', 'buildconfigs', 'BuildConfig', workload),
  define(IMAGE_GROUP, 'v1', 'imagestreams', 'ImageStream', workload),
  define(IMAGE_GROUP, 'v1', 'images', 'Image', { namespaced: false }),
  define('rbac.authorization.k8s.io', 'v1', 'rolebindings', 'RoleBinding'),
  define('imageregistry.operator.openshift.io', 'v1', 'imagepruners', 'ImagePruner', {
    namespaced: false,
    ...workload,
  }),
  define(KNATIVE, 'v1', 'services', 'Service', workload),
  define(KNATIVE, 'v1', 'revisions', 'Revision', workload),
];

/** Resources that are computed at each call. */
export const COMPUTED_RESOURCES: readonly ResourceDefinition[] = [
  define(IMAGE_GROUP, 'v1', 'imagestreamtags', 'ImageStreamTag'),
  define(IMAGE_GROUP, 'v1', 'imagetags', 'ImageTag'),
  define(IMAGE_GROUP, 'v1', 'imagestreamimages', 'ImageStreamImage'),
  define(IMAGE_GROUP, 'v1', 'imagestreammappings', 'ImageStreamMapping'),
  define('project.openshift.io', 'v1', 'projects', 'Project', {
    namespaced: false,
    storedAs: 'namespaces',
  }),
  define('authentication.k8s.io', 'v1', 'selfsubjectreviews', 'SelfSubjectReview', {
    namespaced: false,
  }),
  define('authorization.k8s.io', 'v1', 'selfsubjectaccessreviews', 'SelfSubjectAccessReview', {
    namespaced: false,
  }),
  define('authorization.k8s.io', 'v1', 'selfsubjectrulesreviews', 'SelfSubjectRulesReview', {
    namespaced: false,
  }),
  define(
    'authorization.openshift.io',
    'v1',
    'localresourceaccessreviews',
    'LocalResourceAccessReview',
  ),
  define('user.openshift.io', 'v1', 'users', 'User', { namespaced: false }),
];

/** @returns the name under which the store keeps a resource: `pods`, `images.image.openshift.io` */
export const storeName = ({
  group,
  resource,
  storedAs,
}: Pick<ResourceDefinition, 'group' | 'resource' | 'storedAs'>): string =>
  storedAs ?? (group ? `${resource}.${group}` : resource);

/** @returns `v1`, `apps/v1` */
export const apiVersion = ({ group, version }: { group: string; version: string }): string =>
  group ? `${group}/${version}` : version;
