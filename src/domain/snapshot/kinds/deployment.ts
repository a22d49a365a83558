import { holdByReplicas } from '../referrer/hold';
import { rolloutStatus } from '../referrer/rolloutStatus';
import { trimWorkload } from '../referrer/workload';
import type { KindRules } from './kindRules';

/** A deployment holds the images of its template, paused or scaled to zero all the same. */
export const deployment: KindRules = {
  trim: (object) => trimWorkload('Deployment', object, { status: rolloutStatus(object) }),
  hold: holdByReplicas,
};
