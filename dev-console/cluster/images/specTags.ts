import { apiError } from '../rest/status';
import { timestamp } from '../store/object';
import type { Store } from '../store/store';
import { addTagEvent, withReferences } from './history';
import type { ImageStream, TagEvent, TagReference } from './types';
import { currentEvent, ownReference, STREAMS } from './types';

/** Tells whether the asking user may pull from another project. */
export type MayPull = (namespace: string) => boolean;

/**
 * Resolves the spec tags that are new or changed, as the image API does when a stream is stored:
 * a tag or image of a stream gives a revision at once, a pull spec from outside waits for its
 * import, a pointer to the outside gets a revision without an image.
 * @param before the stored stream; undefined for a new one
 * @throws {ApiError} 422 when the source is not there or may not be pulled
 */
export const resolveSpecTags = (
  store: Store,
  stream: ImageStream,
  before: ImageStream | undefined,
  mayPull: MayPull,
): ImageStream => {
  const generation = stream.metadata.generation ?? 1;
  const references = (stream.spec.tags ?? []).map((reference) => {
    const known = before?.spec.tags?.find(({ name }) => name === reference.name);
    const completed = completeReference(reference);
    return known && sameReference(known, completed)
      ? { reference: { ...completed, generation: known.generation ?? generation }, changed: false }
      : { reference: { ...completed, generation }, changed: true };
  });
  let resolved = withReferences(
    stream,
    references.map(({ reference }) => reference),
  );
  for (const { reference, changed } of references) {
    if (!changed) continue;
    const event = eventFor(store, resolved, reference, mayPull);
    if (event) resolved = addTagEvent(resolved, reference.name, event);
  }
  return resolved;
};

/** Puts in what a client may leave out. */
const completeReference = (reference: TagReference): TagReference => ({
  name: reference.name,
  annotations: reference.annotations ?? null,
  ...(reference.from && { from: reference.from }),
  ...(reference.reference && { reference: true }),
  ...(typeof reference.generation === 'number' && { generation: reference.generation }),
  importPolicy: { importMode: 'Legacy', ...reference.importPolicy },
  referencePolicy: { type: reference.referencePolicy?.type ?? 'Source' },
});

const sameReference = (known: TagReference, next: TagReference): boolean =>
  JSON.stringify([known.from, known.reference ?? false]) ===
    JSON.stringify([next.from, next.reference ?? false]) &&
  (next.generation === undefined || next.generation === known.generation);

const eventFor = (
  store: Store,
  stream: ImageStream,
  reference: TagReference,
  mayPull: MayPull,
): TagEvent | undefined => {
  const { from } = reference;
  const own = stream.metadata;
  const created = timestamp(store.now());
  const generation = own.generation ?? 1;
  if (!from) return undefined;
  if (from.kind === 'DockerImage') {
    if (!reference.reference) return undefined;
    return { created, dockerImageReference: from.name, image: '', generation };
  }
  const namespace = from.namespace ?? own.namespace ?? '';
  if (namespace !== own.namespace && !mayPull(namespace)) {
    throw invalid(own.name, reference, 'from', 'Forbidden', `${namespace}/${from.name}`);
  }
  const separator = from.kind === 'ImageStreamImage' ? '@' : ':';
  const [left = '', right] = from.name.split(separator);
  const name = right === undefined ? own.name : left;
  const key = right ?? left;
  const isOwn = namespace === own.namespace && name === own.name;
  const source = isOwn ? stream : (store.get(STREAMS, namespace, name) as ImageStream | undefined);
  if (!source) {
    throw invalid(own.name, reference, 'from.name', 'Not found', JSON.stringify(from.name));
  }
  const found =
    from.kind === 'ImageStreamImage' ? imageEvent(source, key) : currentEvent(source, key);
  if (!found) {
    if (from.kind !== 'ImageStreamImage') return undefined;
    throw invalid(
      own.name,
      reference,
      'from.name',
      'Invalid value',
      `${JSON.stringify(from.name)}: error generating tag event: imagestreamimage.image.openshift.io ${JSON.stringify(key)} not found`,
    );
  }
  // A copy stands on its own where the source is served by the integrated registry under the
  // source's own name; a pointer keeps the source's pull spec and dies with it.
  const standsAlone =
    !reference.reference &&
    found.dockerImageReference === ownReference(namespace, name, found.image);
  return {
    created,
    dockerImageReference: standsAlone
      ? ownReference(own.namespace ?? '', own.name, found.image)
      : found.dockerImageReference,
    image: found.image,
    generation,
  };
};

const imageEvent = (stream: ImageStream, digest: string): TagEvent | undefined =>
  stream.status.tags
    ?.flatMap(({ items }) => items ?? [])
    .find(({ image }) => image === digest || (digest.length > 7 && image.startsWith(digest)));

const invalid = (
  stream: string,
  reference: TagReference,
  field: string,
  what: string,
  why: string,
) => {
  const message = `Internal error: imagestreams ${JSON.stringify(stream)} is invalid: spec.tags[${reference.name}].${field}: ${what}: ${why}`;
  return apiError(
    422,
    'Invalid',
    `ImageStream.image.openshift.io ${JSON.stringify(stream)} is invalid: []: ${message}`,
    {
      name: stream,
      group: 'image.openshift.io',
      kind: 'ImageStream',
      causes: [{ reason: 'InternalError', message, field: '[]' }],
    },
  );
};
