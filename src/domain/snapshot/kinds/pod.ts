import { objectAt, textAt } from '../../json/json';
import type { ImageUse } from '../records';
import { buildReferrer } from '../referrer/buildReferrer';
import { finished, strong } from '../referrer/hold';
import { collectPodSpec } from '../referrer/podSpec';
import { podStatus } from '../referrer/podStatus';
import { collectRunningImages } from '../referrer/runningImage';
import type { KindRules } from './kindRules';

/** A pod names images, and its status says which ones it really runs. */
export const pod: KindRules = {
  trim: (object) => {
    const namespace = textAt(objectAt(object, 'metadata'), 'namespace');
    const status = objectAt(object, 'status');
    const uses: ImageUse[] = [];
    collectPodSpec(objectAt(object, 'spec'), namespace, uses);
    collectRunningImages(status, namespace, uses);
    return buildReferrer('Pod', object, uses, {
      phase: textAt(status, 'phase'),
      status: podStatus(object),
    });
  },
  hold: ({ phase, created }, _use, _context, cutoff) => {
    if (phase !== 'Succeeded' && phase !== 'Failed') return strong;
    const old = created !== null && created < cutoff;
    return old ? { strength: 'none', idle: 'finished' } : finished;
  },
};
