import type { ImageUse } from '../records';
import type { JsonObject } from '../../json/json';
import { isObject, objectAt, textAt } from '../../json/json';

const ANNOTATION = 'image.openshift.io/triggers';

/** The container in a field path such as `spec.template.spec.containers[?(@.name=="web")].image`. */
const CONTAINER_IN_PATH = /@\.name==["']([^"'\]]+)/;

/**
 * Adds the image stream tags in the annotation `image.openshift.io/triggers` (a JSON list). A
 * paused trigger counts: it acts when it is resumed. A list or an entry that is not of the shape
 * that the trigger controller reads counts as unreadable (prune-rules 10).
 */
export const collectTriggerAnnotation = (
  metadata: JsonObject,
  namespace: string,
  uses: ImageUse[],
): void => {
  const text = textAt(objectAt(metadata, 'annotations'), ANNOTATION);
  if (text.trim() === '') return;
  const triggers = parseList(text);
  if (triggers === null) {
    uses.push({ place: 'trigger', name: '', target: 'Unreadable', namespace, text });
    return;
  }
  for (const trigger of triggers) uses.push(triggerUse(trigger, namespace));
};

const parseList = (text: string): readonly unknown[] | null => {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
};

const triggerUse = (trigger: unknown, namespace: string): ImageUse => {
  if (isObject(trigger)) {
    const from = objectAt(trigger, 'from');
    const name = CONTAINER_IN_PATH.exec(textAt(trigger, 'fieldPath'))?.[1] ?? '';
    const text = textAt(from, 'name');
    if (from['kind'] === 'ImageStreamTag' && text !== '') {
      return {
        place: 'trigger',
        name,
        target: 'ImageStreamTag',
        namespace: textAt(from, 'namespace') || namespace,
        text,
      };
    }
  }
  return {
    place: 'trigger',
    name: '',
    target: 'Unreadable',
    namespace,
    text: JSON.stringify(trigger),
  };
};
