import { holdOfRollout } from '../referrer/hold';
import { replicaStatus } from '../referrer/rolloutStatus';
import { trimWorkload } from '../referrer/workload';
import type { KindRules } from './kindRules';

/** A rollout of a deployment config, or replicas of their own. */
export const replicationController: KindRules = {
  trim: (object) =>
    trimWorkload('ReplicationController', object, {
      status: replicaStatus(object),
      rolloutAnnotation: 'openshift.io/deployment-config.latest-version',
    }),
  hold: holdOfRollout,
};
