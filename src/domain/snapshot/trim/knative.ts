import type { ImageUse, Referrer } from '../records';
import type { JsonObject } from '../../json/json';
import { asObject, listAt, objectAt, textAt } from '../../json/json';
import { addImage, collectPodSpec } from './podSpec';
import { buildReferrer, resolvesNames } from './referrerParts';
import { conditionStatus } from './rolloutStatus';

/**
 * A Knative service: the template of its next revision.
 * @throws {InvalidAnswerError}
 */
export const trimKnativeService = (service: JsonObject): Referrer => {
  const namespace = textAt(objectAt(service, 'metadata'), 'namespace');
  const template = objectAt(objectAt(service, 'spec'), 'template');
  const uses: ImageUse[] = [];
  collectPodSpec(objectAt(template, 'spec'), namespace, uses);
  return buildReferrer('KnativeService', service, uses, {
    status: readiness(objectAt(service, 'status')),
    localLookup: resolvesNames(service) || resolvesNames(template),
  });
};

/**
 * A Knative revision: what it names, and the digests that it was resolved to when it was made;
 * those are what it starts after days without a pod.
 * @throws {InvalidAnswerError}
 */
export const trimKnativeRevision = (revision: JsonObject): Referrer => {
  const namespace = textAt(objectAt(revision, 'metadata'), 'namespace');
  const status = objectAt(revision, 'status');
  const uses: ImageUse[] = [];
  collectPodSpec(objectAt(revision, 'spec'), namespace, uses);
  for (const field of ['initContainerStatuses', 'containerStatuses']) {
    for (const entry of listAt(status, field)) {
      const container = asObject(entry);
      const name = textAt(container, 'name');
      addImage(container['imageDigest'], 'runningImage', name, namespace, uses);
    }
  }
  addImage(status['imageDigest'], 'runningImage', '', namespace, uses);
  return buildReferrer('KnativeRevision', revision, uses, { status: readiness(status) });
};

const readiness = (status: JsonObject): string => {
  const ready = conditionStatus(status, 'Ready');
  if (ready === 'True') return 'Ready';
  return ready === 'False' ? 'Not ready' : 'Progressing';
};
