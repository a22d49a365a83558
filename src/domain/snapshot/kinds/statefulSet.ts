import { holdByReplicas } from '../referrer/hold';
import { rolloutStatus } from '../referrer/rolloutStatus';
import { trimWorkload } from '../referrer/workload';
import type { KindRules } from './kindRules';

/** A stateful set holds the images of its template, scaled to zero all the same. */
export const statefulSet: KindRules = {
  trim: (object) => trimWorkload('StatefulSet', object, { status: rolloutStatus(object) }),
  hold: holdByReplicas,
};
