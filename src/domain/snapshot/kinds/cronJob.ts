import type { JsonObject } from '../../json/json';
import { flagAt, listAt, objectAt } from '../../json/json';
import { resolvesNames } from '../referrer/buildReferrer';
import { strong } from '../referrer/hold';
import { trimWorkload } from '../referrer/workload';
import type { KindRules } from './kindRules';

/** The state of a cron job: Suspended, Active while jobs of it run, else Scheduled. */
const statusOf = (object: JsonObject): string => {
  if (flagAt(objectAt(object, 'spec'), 'suspend')) return 'Suspended';
  return listAt(objectAt(object, 'status'), 'active').length > 0 ? 'Active' : 'Scheduled';
};

/** A cron job has the template of its pods in the template of its jobs. */
export const cronJob: KindRules = {
  trim: (object) => {
    const jobs = objectAt(objectAt(object, 'spec'), 'jobTemplate');
    return trimWorkload('CronJob', object, {
      status: statusOf(object),
      template: objectAt(objectAt(jobs, 'spec'), 'template'),
      localLookup: resolvesNames(jobs),
    });
  },
  hold: ({ suspended }) => (suspended ? { strength: 'strong', idle: 'suspended' } : strong),
};
