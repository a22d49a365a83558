import type { JsonObject } from '../../json/json';
import { objectAt, textAt } from '../../json/json';
import type { ImageUse } from '../records';
import { buildReferrer } from '../referrer/buildReferrer';
import { collectBuildSpec } from '../referrer/buildSpec';
import { finished, none, strong } from '../referrer/hold';
import { addImage } from '../referrer/podSpec';
import type { KindRules } from './kindRules';

/**
 * The pull spec in the status names the tag that was pushed, which may have moved since; so it
 * stands for the built image only where the digest is not there.
 */
const collectBuiltImage = (status: JsonObject, namespace: string, uses: ImageUse[]): void => {
  const digest = textAt(objectAt(objectAt(status, 'output'), 'to'), 'imageDigest');
  addImage(digest, 'builtImage', '', namespace, uses);
  const place = digest === '' ? 'builtImage' : 'buildOutput';
  addImage(status['outputDockerImageReference'], place, '', namespace, uses);
};

const runningPhases = new Set(['', 'New', 'Pending', 'Running']);

/** A build has its builder image, image sources, output tag, and the image that it made. */
export const build: KindRules = {
  trim: (object) => {
    const namespace = textAt(objectAt(object, 'metadata'), 'namespace');
    const status = objectAt(object, 'status');
    const uses: ImageUse[] = [];
    collectBuildSpec(objectAt(object, 'spec'), namespace, uses);
    collectBuiltImage(status, namespace, uses);
    const phase = textAt(status, 'phase');
    return buildReferrer('Build', object, uses, { phase, status: phase });
  },
  // Its inputs count whatever its phase (as with oc), its output tag only while it may still push.
  hold: ({ phase }, { place }, { lastSuccessfulBuild }) => {
    if (place === 'builtImage') return lastSuccessfulBuild ? strong : none;
    if (runningPhases.has(phase)) return strong;
    return place === 'buildOutput' ? none : finished;
  },
};
