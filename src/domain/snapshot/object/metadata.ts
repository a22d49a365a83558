import type { Instant, Owner } from '../records';
import { InvalidAnswerError } from './invalidAnswer';
import type { JsonObject } from '../../json/json';
import { asObject, instantAt, listAt, objectAt, textAt } from '../../json/json';

/** What every object has, trimmed. */
export interface ObjectIdentity {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly resourceVersion: string;
  readonly created: Instant | null;
}

/**
 * Name, project and uid of a namespaced object. Name and uid are what everything else hangs on, so
 * an object without them makes the answer unreadable. That it has a project is for those to check
 * who read it from the API: `oc` takes objects without one (prune-rules 3.4).
 * @throws {InvalidAnswerError}
 */
export const trimIdentity = (kind: string, object: JsonObject): ObjectIdentity => {
  const metadata = objectAt(object, 'metadata');
  const name = textAt(metadata, 'name');
  const namespace = textAt(metadata, 'namespace');
  const uid = textAt(metadata, 'uid');
  if (name === '' || uid === '') {
    throw new InvalidAnswerError(kind, 'an object without name or uid');
  }
  return {
    namespace,
    name,
    uid,
    resourceVersion: textAt(metadata, 'resourceVersion'),
    created: instantAt(metadata, 'creationTimestamp'),
  };
};

/** The owner reference with `controller: true`, or null. */
export const trimController = (metadata: JsonObject): Owner | null => {
  for (const entry of listAt(metadata, 'ownerReferences')) {
    const reference = asObject(entry);
    if (reference['controller'] === true) return trimOwner(reference);
  }
  return null;
};

/** Any owner reference; the first. Garbage collection follows those that are no controllers too. */
export const firstOwner = (metadata: JsonObject): Owner | null => {
  const [first] = listAt(metadata, 'ownerReferences');
  return first === undefined ? null : trimOwner(asObject(first));
};

const trimOwner = (reference: JsonObject): Owner => ({
  apiVersion: textAt(reference, 'apiVersion'),
  kind: textAt(reference, 'kind'),
  name: textAt(reference, 'name'),
  uid: textAt(reference, 'uid'),
});
