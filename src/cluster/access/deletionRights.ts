import type { Permission } from '../../domain/model/permission';
import type { ScalableKind } from '../../domain/model/scalableKinds';
import { apiKinds, type ListKind } from '../../domain/snapshot/kinds/apiKinds';
import type { Right } from './accessReview';

export type { Permission };

const deleting = (kind: ListKind): Right => {
  const { group, plural } = apiKinds[kind];
  return { verb: 'delete', group, resource: plural, subresource: '' };
};

const scaling = (kind: ScalableKind): Right => {
  const { group, plural } = apiKinds[kind];
  return { verb: 'patch', group, resource: plural, subresource: 'scale' };
};

/** What a user can do to the cluster on the page, each with the right that it takes. */
export const deletionRights: Readonly<Record<Permission, Right>> = {
  deleteTag: {
    verb: 'delete',
    group: 'image.openshift.io',
    resource: 'imagestreamtags',
    subresource: '',
  },
  deletePod: deleting('Pod'),
  deleteDeploymentConfig: deleting('DeploymentConfig'),
  scaleDeployment: scaling('Deployment'),
  scaleDeploymentConfig: scaling('DeploymentConfig'),
  scaleStatefulSet: scaling('StatefulSet'),
  scaleReplicaSet: scaling('ReplicaSet'),
  scaleReplicationController: scaling('ReplicationController'),
};
