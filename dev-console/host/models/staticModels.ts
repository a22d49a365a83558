import type { K8sModel } from '@openshift-console/dynamic-plugin-sdk';

type Abbreviated = Pick<K8sModel, 'kind' | 'plural' | 'abbr'> & Partial<K8sModel>;

const model = ({ kind, ...rest }: Abbreviated): K8sModel => {
  const label = rest.label ?? kind;
  return {
    apiVersion: 'v1',
    namespaced: true,
    id: kind.toLowerCase(),
    label,
    labelPlural: `${label}s`,
    kind,
    ...rest,
  };
};

const IMAGE = { apiGroup: 'image.openshift.io' };
const APPS = { apiGroup: 'apps' };
const BUILD = { apiGroup: 'build.openshift.io' };
const BATCH = { apiGroup: 'batch' };

/*
 * The kinds that the console has built in, as far as they matter here. A kind that is found by
 * discovery only is a custom resource to it, without colour and abbreviation. Two models have a
 * propagation policy, so that deleting without a body of one's own sends one: the console's trap
 * that deletes for real where `?dryRun=All` was asked for.
 */
export const ImageStreamModel = model({
  ...IMAGE,
  kind: 'ImageStream',
  plural: 'imagestreams',
  abbr: 'IS',
});
export const ImageStreamTagModel = model({
  ...IMAGE,
  kind: 'ImageStreamTag',
  plural: 'imagestreamtags',
  abbr: 'IST',
  propagationPolicy: 'Foreground',
});
export const DeploymentConfigModel = model({
  apiGroup: 'apps.openshift.io',
  kind: 'DeploymentConfig',
  plural: 'deploymentconfigs',
  abbr: 'DC',
  propagationPolicy: 'Foreground',
});
export const BuildModel = model({ ...BUILD, kind: 'Build', plural: 'builds', abbr: 'B' });
export const BuildConfigModel = model({
  ...BUILD,
  kind: 'BuildConfig',
  plural: 'buildconfigs',
  abbr: 'BC',
});
export const PodModel = model({ kind: 'Pod', plural: 'pods', abbr: 'P' });
export const ReplicationControllerModel = model({
  kind: 'ReplicationController',
  plural: 'replicationcontrollers',
  abbr: 'RC',
});
export const ConfigMapModel = model({ kind: 'ConfigMap', plural: 'configmaps', abbr: 'CM' });
export const ServiceAccountModel = model({
  kind: 'ServiceAccount',
  plural: 'serviceaccounts',
  abbr: 'SA',
});
export const LimitRangeModel = model({ kind: 'LimitRange', plural: 'limitranges', abbr: 'LR' });
export const ResourceQuotaModel = model({
  kind: 'ResourceQuota',
  plural: 'resourcequotas',
  abbr: 'RQ',
});
export const NamespaceModel = model({
  kind: 'Namespace',
  plural: 'namespaces',
  abbr: 'NS',
  namespaced: false,
});
export const DeploymentModel = model({
  ...APPS,
  kind: 'Deployment',
  plural: 'deployments',
  abbr: 'D',
});
export const ReplicaSetModel = model({
  ...APPS,
  kind: 'ReplicaSet',
  plural: 'replicasets',
  abbr: 'RS',
});
export const StatefulSetModel = model({
  ...APPS,
  kind: 'StatefulSet',
  plural: 'statefulsets',
  abbr: 'SS',
});
export const DaemonSetModel = model({
  ...APPS,
  kind: 'DaemonSet',
  plural: 'daemonsets',
  abbr: 'DS',
});
export const JobModel = model({ ...BATCH, kind: 'Job', plural: 'jobs', abbr: 'J' });
export const CronJobModel = model({ ...BATCH, kind: 'CronJob', plural: 'cronjobs', abbr: 'CJ' });
export const ProjectModel = model({
  apiGroup: 'project.openshift.io',
  kind: 'Project',
  plural: 'projects',
  abbr: 'PR',
  namespaced: false,
});
export const RoleBindingModel = model({
  apiGroup: 'rbac.authorization.k8s.io',
  kind: 'RoleBinding',
  plural: 'rolebindings',
  abbr: 'RB',
});
