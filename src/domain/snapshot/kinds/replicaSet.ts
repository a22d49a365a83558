import { holdOfRollout } from '../referrer/hold';
import { replicaStatus } from '../referrer/rolloutStatus';
import { trimWorkload } from '../referrer/workload';
import type { KindRules } from './kindRules';

/** A rollout of a deployment, or replicas of their own. */
export const replicaSet: KindRules = {
  trim: (object) =>
    trimWorkload('ReplicaSet', object, {
      status: replicaStatus(object),
      rolloutAnnotation: 'deployment.kubernetes.io/revision',
    }),
  hold: holdOfRollout,
};
