import type { JsonObject } from '../../json/json';
import { asObject, listAt, objectAt, textAt } from '../../json/json';
import type { ImageUse, Referrer } from '../records';
import { buildReferrer } from '../referrer/buildReferrer';
import { readiness } from '../referrer/conditions';
import { alwaysHolds } from '../referrer/hold';
import { addImage, collectPodSpec } from '../referrer/podSpec';
import type { KindRules } from './kindRules';

const trim = (revision: JsonObject): Referrer => {
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

/**
 * A Knative revision has what it names, and the digests that it was resolved to when it was made:
 * those are what it starts after days without a pod.
 */
export const knativeRevision: KindRules = { trim, hold: alwaysHolds };
