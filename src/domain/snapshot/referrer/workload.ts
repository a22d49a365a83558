import type { JsonObject } from '../../json/json';
import { flagAt, numberAt, objectAt, textAt } from '../../json/json';
import type { ImageUse, Referrer, ReferrerKind } from '../records';
import { buildReferrer, resolvesNames } from './buildReferrer';
import { collectPodSpec } from './podSpec';

/** What differs among the kinds that make pods from a template. */
export interface WorkloadParts {
  /** The state as the console names it. */
  readonly status: string;
  /** The template of its pods; `spec.template` unless said otherwise. */
  readonly template?: JsonObject;
  /** References beyond those of the template. */
  readonly further?: readonly ImageUse[];
  /** Whether something besides object and template asks for local lookup of bare names. */
  readonly localLookup?: boolean;
  /** The annotation that has the revision of the rollout. */
  readonly rolloutAnnotation?: string;
}

/**
 * A workload with the images of its template. It counts whatever its replica count and however it
 * is suspended or paused.
 * @throws {InvalidAnswerError}
 */
export const trimWorkload = (
  kind: ReferrerKind,
  object: JsonObject,
  parts: WorkloadParts,
): Referrer => {
  const metadata = objectAt(object, 'metadata');
  const spec = objectAt(object, 'spec');
  const { status, template = objectAt(spec, 'template'), further = [], rolloutAnnotation } = parts;
  const uses: ImageUse[] = [];
  collectPodSpec(objectAt(template, 'spec'), textAt(metadata, 'namespace'), uses);
  uses.push(...further);
  return buildReferrer(kind, object, uses, {
    status,
    replicas: numberAt(spec, 'replicas'),
    suspended: flagAt(spec, 'suspend'),
    localLookup: resolvesNames(object) || resolvesNames(template) || parts.localLookup === true,
    rollout:
      (rolloutAnnotation && textAt(objectAt(metadata, 'annotations'), rolloutAnnotation)) || null,
  });
};
