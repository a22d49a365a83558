import type { Digest } from '../records';
import { InvalidAnswerError } from './invalidAnswer';
import { asObject, flagAt, listAt, objectAt, textAt } from './json';

/** What the layers of a stream tell about its images. */
export interface StreamImages {
  /** Children of each index image, by its digest. */
  readonly children: ReadonlyMap<Digest, readonly Digest[]>;
  /** Digests in a history whose image object is gone. */
  readonly missing: readonly Digest[];
}

/**
 * The answer of `imagestreams/NAME/layers`. Everyone who may view the project may read it, so it
 * is how a developer learns which running digests belong to an index.
 * @throws {InvalidAnswerError}
 */
export const trimStreamLayers = (answer: unknown): StreamImages => {
  const object = asObject(answer);
  if (object['kind'] !== 'ImageStreamLayers') {
    throw new InvalidAnswerError('ImageStreamLayers', textAt(object, 'message') || 'another kind');
  }
  const children = new Map<Digest, readonly Digest[]>();
  const missing: Digest[] = [];
  for (const [digest, entry] of Object.entries(objectAt(object, 'images'))) {
    const image = asObject(entry);
    if (flagAt(image, 'imageMissing')) missing.push(digest);
    const manifests = listAt(image, 'manifests').filter(
      (manifest): manifest is string => typeof manifest === 'string' && manifest !== '',
    );
    if (manifests.length > 0) children.set(digest, manifests);
  }
  return { children, missing };
};
