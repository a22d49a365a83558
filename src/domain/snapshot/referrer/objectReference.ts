import type { ImageUse, UsePlace } from '../records';
import { addImage } from './podSpec';
import { asObject, textAt } from '../../json/json';

/**
 * Adds what an object reference (`{kind, namespace, name}`) names. Kinds other than DockerImage,
 * ImageStreamTag and ImageStreamImage name no image and are left out, as `oc` does (prune-rules
 * 3.3).
 * @param namespace the project that counts where the reference names none
 */
export const collectObjectReference = (
  reference: unknown,
  place: UsePlace,
  name: string,
  namespace: string,
  uses: ImageUse[],
): void => {
  const from = asObject(reference);
  const kind = from['kind'];
  if (kind === 'DockerImage') {
    addImage(from['name'], place, name, namespace, uses);
  } else if (kind === 'ImageStreamTag' || kind === 'ImageStreamImage') {
    uses.push({
      place,
      name,
      target: kind,
      namespace: textAt(from, 'namespace') || namespace,
      text: textAt(from, 'name'),
    });
  }
};
