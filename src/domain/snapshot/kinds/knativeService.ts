import { objectAt } from '../../json/json';
import { readiness } from '../referrer/conditions';
import { alwaysHolds } from '../referrer/hold';
import { trimWorkload } from '../referrer/workload';
import type { KindRules } from './kindRules';

/** A Knative service has the template of its next revision. */
export const knativeService: KindRules = {
  trim: (object) =>
    trimWorkload('KnativeService', object, { status: readiness(objectAt(object, 'status')) }),
  hold: alwaysHolds,
};
