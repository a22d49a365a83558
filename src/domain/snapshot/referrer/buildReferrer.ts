import type { ImageUse, Referrer, ReferrerKind } from '../records';
import type { JsonObject } from '../../json/json';
import { objectAt } from '../../json/json';
import { trimManager } from '../object/manager';
import { trimController, trimIdentity } from '../object/metadata';
import { collectTriggerAnnotation } from './triggerAnnotation';

/** What only some kinds have. */
export type ReferrerParts = Partial<
  Pick<Referrer, 'phase' | 'status' | 'replicas' | 'suspended' | 'localLookup' | 'rollout'>
>;

/**
 * Puts a referrer together: what all kinds have from its metadata, the rest as given.
 * @param uses collected from its kind's own fields; its trigger annotation is added to them
 * @throws {InvalidAnswerError}
 */
export const buildReferrer = (
  kind: ReferrerKind,
  object: JsonObject,
  uses: ImageUse[],
  parts: ReferrerParts,
): Referrer => {
  const metadata = objectAt(object, 'metadata');
  const identity = trimIdentity(kind, object);
  collectTriggerAnnotation(metadata, identity.namespace, uses);
  return {
    kind,
    namespace: identity.namespace,
    name: identity.name,
    uid: identity.uid,
    resourceVersion: identity.resourceVersion,
    created: identity.created,
    owner: trimController(metadata),
    manager: trimManager(metadata),
    phase: parts.phase ?? '',
    status: parts.status ?? '',
    replicas: parts.replicas ?? null,
    suspended: parts.suspended ?? false,
    localLookup: parts.localLookup ?? resolvesNames(object),
    rollout: parts.rollout ?? null,
    // A list that grew has room left over, often more than it holds; its copy has none.
    uses: [...uses],
  };
};

/**
 * Whether an object or template asks that bare names resolve to image streams of its project.
 * The cluster looks for the value `*`; any value counts here, as the safe side.
 */
export const resolvesNames = (object: JsonObject): boolean =>
  objectAt(objectAt(object, 'metadata'), 'annotations')[
    'alpha.image.policy.openshift.io/resolve-names'
  ] !== undefined;
