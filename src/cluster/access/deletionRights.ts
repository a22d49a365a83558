import type { Permission } from '../../domain/model/permission';
import type { Right } from './accessReview';

/** What a user can do to the cluster on the page, each with the right that it takes. */
export const deletionRights = {
  deleteTag: {
    verb: 'delete',
    group: 'image.openshift.io',
    resource: 'imagestreamtags',
    subresource: '',
  },
  deletePod: { verb: 'delete', group: '', resource: 'pods', subresource: '' },
  deleteDeploymentConfig: {
    verb: 'delete',
    group: 'apps.openshift.io',
    resource: 'deploymentconfigs',
    subresource: '',
  },
  scaleDeployment: { verb: 'patch', group: 'apps', resource: 'deployments', subresource: 'scale' },
  scaleDeploymentConfig: {
    verb: 'patch',
    group: 'apps.openshift.io',
    resource: 'deploymentconfigs',
    subresource: 'scale',
  },
  scaleStatefulSet: {
    verb: 'patch',
    group: 'apps',
    resource: 'statefulsets',
    subresource: 'scale',
  },
  scaleReplicaSet: { verb: 'patch', group: 'apps', resource: 'replicasets', subresource: 'scale' },
  scaleReplicationController: {
    verb: 'patch',
    group: '',
    resource: 'replicationcontrollers',
    subresource: 'scale',
  },
} as const satisfies Readonly<Record<Permission, Right>>;
