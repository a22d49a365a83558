import type { Digest, ListedImage } from '../records';
import { InvalidAnswerError } from '../object/invalidAnswer';
import type { JsonObject } from '../../json/json';
import { asObject, flagAt, listAt, numberAt, objectAt, textAt } from '../../json/json';

/** What the layers of a stream tell about its images. */
export interface StreamImages {
  /** Children of each index image, by its digest. */
  readonly children: ReadonlyMap<Digest, readonly Digest[]>;
  /** Every image that is there, with its layers and what the blobs weigh; an index has none of its own. */
  readonly images: readonly ListedImage[];
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
  const images: ListedImage[] = [];
  const blobs = objectAt(object, 'blobs');
  for (const [digest, entry] of Object.entries(objectAt(object, 'images'))) {
    const image = asObject(entry);
    if (flagAt(image, 'imageMissing')) {
      missing.push(digest);
      continue;
    }
    const manifests = listAt(image, 'manifests').filter(
      (manifest): manifest is string => typeof manifest === 'string' && manifest !== '',
    );
    if (manifests.length > 0) children.set(digest, manifests);
    images.push(imageOf(digest, image, manifests, blobs));
  }
  return { children, images, missing };
};

/** The answer tells neither dates nor who pushed an image; its blobs are what it is read for. */
const imageOf = (
  digest: Digest,
  image: JsonObject,
  children: readonly Digest[],
  blobs: JsonObject,
): ListedImage => {
  const sizeOf = (blob: Digest) => numberAt(objectAt(blobs, blob), 'size');
  const layers = listAt(image, 'layers').filter((layer) => typeof layer === 'string');
  const config = textAt(image, 'config');
  return {
    digest,
    created: null,
    children,
    managed: false,
    mediaType: textAt(objectAt(blobs, digest), 'mediaType'),
    metadata: { config, size: 0, problem: null },
    layers: layers.map((layer) => ({ digest: layer, size: sizeOf(layer) })),
    configBytes: sizeOf(config),
    manifestBytes: sizeOf(digest),
  };
};
