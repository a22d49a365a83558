import type { ImageUse, UsePlace } from '../records';
import type { JsonObject } from '../../json/json';
import { asObject, listAt, objectAt, textAt } from '../../json/json';

/** Adds the images that a pod spec names: init, ordinary and ephemeral containers, image volumes. */
export const collectPodSpec = (spec: JsonObject, namespace: string, uses: ImageUse[]): void => {
  collectContainers(spec, 'initContainers', 'initContainer', namespace, uses);
  collectContainers(spec, 'containers', 'container', namespace, uses);
  collectContainers(spec, 'ephemeralContainers', 'ephemeralContainer', namespace, uses);
  for (const entry of listAt(spec, 'volumes')) {
    const volume = asObject(entry);
    if (volume['image'] === undefined) continue;
    const { reference } = objectAt(volume, 'image');
    addImage(reference, 'imageVolume', textAt(volume, 'name'), namespace, uses);
  }
};

const collectContainers = (
  spec: JsonObject,
  field: string,
  place: UsePlace,
  namespace: string,
  uses: ImageUse[],
): void => {
  for (const entry of listAt(spec, field)) {
    const container = asObject(entry);
    addImage(container['image'], place, textAt(container, 'name'), namespace, uses);
  }
};

/** What Go trims is not what JavaScript trims: U+0085 is a space to it, U+FEFF is not. */
const BLANK = /^(?:(?!\ufeff)[\s\u0085])*$/;

/**
 * Adds a pull spec as it stands there. What is no text cannot be read and counts as such; blank
 * text names nothing (a template whose image a trigger sets is blank before its first rollout).
 */
export const addImage = (
  image: unknown,
  place: UsePlace,
  name: string,
  namespace: string,
  uses: ImageUse[],
): void => {
  if (image === undefined || image === null) return;
  if (typeof image !== 'string') {
    uses.push({ place, name, target: 'Unreadable', namespace, text: JSON.stringify(image) });
  } else if (!BLANK.test(image)) {
    uses.push({ place, name, target: 'DockerImage', namespace, text: image });
  }
};
