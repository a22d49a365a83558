import type { JsonObject } from '../../json/json';
import { asObject, isObject, listAt, objectAt } from '../../json/json';
import type { ImageUse, UsePlace } from '../records';
import { collectObjectReference } from './objectReference';

const STRATEGIES = ['sourceStrategy', 'dockerStrategy', 'customStrategy'] as const;

/** Adds what the spec of a build names: its builder image, image sources and output tag. */
export const collectBuildSpec = (spec: JsonObject, namespace: string, uses: ImageUse[]): void => {
  const strategy = objectAt(spec, 'strategy');
  let builder: UsePlace = 'buildFrom';
  for (const name of STRATEGIES) {
    if (!isObject(strategy[name])) continue;
    collectObjectReference(strategy[name]['from'], builder, '', namespace, uses);
    // `oc` looks at the first strategy only; the API allows no second one (prune-rules 3.3).
    builder = 'buildImageSource';
  }
  for (const entry of listAt(objectAt(spec, 'source'), 'images')) {
    collectObjectReference(asObject(entry)['from'], 'buildImageSource', '', namespace, uses);
  }
  collectObjectReference(objectAt(spec, 'output')['to'], 'buildOutput', '', namespace, uses);
};
