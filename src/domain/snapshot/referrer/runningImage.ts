import type { ImageUse } from '../records';
import type { JsonObject } from '../../json/json';
import { asObject, listAt, textAt } from '../../json/json';

const BARE_HEX = /^[0-9a-f]{64}$/;

/**
 * The image that a container status says really runs, as a pull spec or a bare digest. Container
 * runtimes write `registry/ns/name@sha256:…`, `docker-pullable://…@sha256:…`,
 * `docker://sha256:…`, `sha256:…`, or only the hexadecimal digits.
 */
const normaliseImageId = (imageId: string): string => {
  const scheme = imageId.indexOf('://');
  const text = scheme < 0 ? imageId : imageId.slice(scheme + 3);
  return BARE_HEX.test(text) ? `sha256:${text}` : text;
};

/**
 * Adds what the statuses of a pod's containers say. A pod keeps running the image it was started
 * with when its tag moves on, so the spec alone does not tell.
 *
 * Statuses that repeat the container's own pull spec add nothing.
 * @param uses those of the pod's spec, already collected
 */
export const collectRunningImages = (
  status: JsonObject,
  namespace: string,
  uses: ImageUse[],
): void => {
  const specUses = uses.length;
  collectStatuses(status, 'initContainerStatuses', namespace, uses, specUses);
  collectStatuses(status, 'containerStatuses', namespace, uses, specUses);
  collectStatuses(status, 'ephemeralContainerStatuses', namespace, uses, specUses);
};

const collectStatuses = (
  status: JsonObject,
  field: string,
  namespace: string,
  uses: ImageUse[],
  specUses: number,
): void => {
  for (const entry of listAt(status, field)) {
    const containerStatus = asObject(entry);
    const text = normaliseImageId(textAt(containerStatus, 'imageID').trim());
    if (text === '') continue;
    const name = textAt(containerStatus, 'name');
    if (repeats(uses, specUses, name, text)) continue;
    uses.push({ place: 'runningImage', name, target: 'DockerImage', namespace, text });
  }
};

const repeats = (
  uses: readonly ImageUse[],
  specUses: number,
  name: string,
  text: string,
): boolean => {
  for (let index = 0; index < specUses; index += 1) {
    const use = uses[index];
    if (use && use.name === name && use.text === text) return true;
  }
  return false;
};
