import type { JsonObject } from '../../json/json';
import { flagAt, numberAt, objectAt } from '../../json/json';
import { conditionStatus } from '../referrer/conditions';
import { finished, strong } from '../referrer/hold';
import { trimWorkload } from '../referrer/workload';
import type { KindRules } from './kindRules';

/** The state of a job; what is finished says Complete or Failed. */
const statusOf = (object: JsonObject): string => {
  const status = objectAt(object, 'status');
  if (conditionStatus(status, 'Complete') === 'True') return 'Complete';
  if (conditionStatus(status, 'Failed') === 'True') return 'Failed';
  if (flagAt(objectAt(object, 'spec'), 'suspend')) return 'Suspended';
  return (numberAt(status, 'active') ?? 0) > 0 ? 'Running' : 'Pending';
};

/** A job counts when it is finished, too, as with `oc`. */
export const job: KindRules = {
  trim: (object) => trimWorkload('Job', object, { status: statusOf(object) }),
  hold: ({ status }) => (status === 'Complete' || status === 'Failed' ? finished : strong),
};
