import { asObject, listAt, objectAt, textAt } from '../../json/json';
import type { ImageUse } from '../records';
import { buildReferrer } from '../referrer/buildReferrer';
import { none, strong } from '../referrer/hold';
import { collectObjectReference } from '../referrer/objectReference';
import { trimTagSource } from '../referrer/tagSource';
import type { KindRules } from './kindRules';

/**
 * An image stream as one that refers to images: each spec tag that follows, points or imports. What
 * it holds itself is trimmed elsewhere.
 */
export const imageStream: KindRules = {
  trim: (object) => {
    const metadata = objectAt(object, 'metadata');
    const namespace = textAt(metadata, 'namespace');
    const name = textAt(metadata, 'name');
    const uses: ImageUse[] = [];
    for (const entry of listAt(objectAt(object, 'spec'), 'tags')) {
      const specTag = asObject(entry);
      const source = trimTagSource(specTag, name, namespace);
      collectObjectReference(source, 'specTag', textAt(specTag, 'name'), namespace, uses);
    }
    return buildReferrer('ImageStream', object, uses, {});
  },
  // A spec tag needs its source while it points there or follows it from another stream. A promoted
  // copy, pinned to an image, stands on its own; following within a stream just ends
  // (api-facts: Deleting).
  hold: (_stream, { target }, { pointer, sameStream }) => {
    if (sameStream && !pointer) return none;
    return pointer || target === 'ImageStreamTag' ? strong : none;
  },
};
