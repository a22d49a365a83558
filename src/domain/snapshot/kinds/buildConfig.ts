import type { JsonObject } from '../../json/json';
import { asObject, listAt, objectAt, textAt } from '../../json/json';
import type { ImageUse, Referrer } from '../records';
import { buildReferrer } from '../referrer/buildReferrer';
import { collectBuildSpec } from '../referrer/buildSpec';
import { alwaysHolds } from '../referrer/hold';
import { collectObjectReference } from '../referrer/objectReference';
import { addImage } from '../referrer/podSpec';
import type { KindRules } from './kindRules';

const addLastTriggered = (trigger: JsonObject, namespace: string, uses: ImageUse[]): void => {
  const image = trigger['lastTriggeredImageID'];
  if (uses.some(({ place, text }) => place === 'lastTriggeredImage' && text === image)) return;
  addImage(image, 'lastTriggeredImage', '', namespace, uses);
};

const trim = (object: JsonObject): Referrer => {
  const namespace = textAt(objectAt(object, 'metadata'), 'namespace');
  const spec = objectAt(object, 'spec');
  const uses: ImageUse[] = [];
  collectBuildSpec(spec, namespace, uses);
  for (const entry of listAt(spec, 'triggers')) {
    const change = objectAt(asObject(entry), 'imageChange');
    collectObjectReference(change['from'], 'trigger', '', namespace, uses);
    addLastTriggered(change, namespace, uses);
  }
  // Newer servers keep the last image in the status and leave the spec's empty.
  for (const entry of listAt(objectAt(object, 'status'), 'imageChangeTriggers')) {
    addLastTriggered(asObject(entry), namespace, uses);
  }
  return buildReferrer('BuildConfig', object, uses, {});
};

/** A build config has what a build has, and the tags and images of its image-change triggers. */
export const buildConfig: KindRules = { trim, hold: alwaysHolds };
