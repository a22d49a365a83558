import type { JsonObject } from '../../json/json';
import { asObject, listAt, numberAt, objectAt, textAt } from '../../json/json';
import type { ImageUse } from '../records';
import { holdByReplicas } from '../referrer/hold';
import { collectObjectReference } from '../referrer/objectReference';
import { addImage } from '../referrer/podSpec';
import { rolloutStatus } from '../referrer/rolloutStatus';
import { trimWorkload } from '../referrer/workload';
import type { KindRules } from './kindRules';

/** A deployment config without a version has made no replication controller yet. */
const neverRolledOut = (object: JsonObject): boolean =>
  numberAt(objectAt(object, 'status'), 'latestVersion') === 0;

const statusOf = (object: JsonObject): string => {
  const status = rolloutStatus(object);
  return status === 'Complete' && neverRolledOut(object) ? 'Progressing' : status;
};

/** The tag that a deployment config follows, and the image that it took from there last. */
const imageChangesOf = (object: JsonObject): readonly ImageUse[] => {
  const namespace = textAt(objectAt(object, 'metadata'), 'namespace');
  const uses: ImageUse[] = [];
  for (const entry of listAt(objectAt(object, 'spec'), 'triggers')) {
    const change = objectAt(asObject(entry), 'imageChangeParams');
    const containers = listAt(change, 'containerNames').join(', ');
    collectObjectReference(change['from'], 'trigger', containers, namespace, uses);
    addImage(change['lastTriggeredImage'], 'lastTriggeredImage', containers, namespace, uses);
  }
  return uses;
};

/** A deployment config holds the images of its template and of its image-change triggers. */
export const deploymentConfig: KindRules = {
  trim: (object) =>
    trimWorkload('DeploymentConfig', object, {
      status: statusOf(object),
      further: imageChangesOf(object),
    }),
  hold: holdByReplicas,
};
