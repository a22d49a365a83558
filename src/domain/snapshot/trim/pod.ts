import type { ImageUse, Referrer } from '../records';
import type { JsonObject } from '../../json/json';
import { objectAt, textAt } from '../../json/json';
import { collectPodSpec } from './podSpec';
import { podStatus } from './podStatus';
import { buildReferrer } from './referrerParts';
import { collectRunningImages } from './runningImage';

/**
 * A pod with every image it names and every image its status says it runs.
 * @throws {InvalidAnswerError}
 */
export const trimPod = (pod: JsonObject): Referrer => {
  const namespace = textAt(objectAt(pod, 'metadata'), 'namespace');
  const status = objectAt(pod, 'status');
  const uses: ImageUse[] = [];
  collectPodSpec(objectAt(pod, 'spec'), namespace, uses);
  collectRunningImages(status, namespace, uses);
  return buildReferrer('Pod', pod, uses, {
    phase: textAt(status, 'phase'),
    status: podStatus(pod),
  });
};
