import type { JsonObject } from '../../json/json';
import { numberAt, objectAt } from '../../json/json';
import { alwaysHolds } from '../referrer/hold';
import { trimWorkload } from '../referrer/workload';
import type { KindRules } from './kindRules';

/** The state of a daemon set, by the nodes that it should be on. */
const statusOf = (object: JsonObject): string => {
  const status = objectAt(object, 'status');
  const wanted = numberAt(status, 'desiredNumberScheduled') ?? 0;
  const updated = numberAt(status, 'updatedNumberScheduled') ?? 0;
  const available = numberAt(status, 'numberAvailable') ?? 0;
  return updated >= wanted && available >= wanted ? 'Complete' : 'Progressing';
};

/** A daemon set starts a pod on each new node. */
export const daemonSet: KindRules = {
  trim: (object) => trimWorkload('DaemonSet', object, { status: statusOf(object) }),
  hold: alwaysHolds,
};
