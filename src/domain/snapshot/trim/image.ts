import type { Digest, Image, Layer, ListedImage } from '../records';
import { trimImageMetadata } from './imageMetadata';
import { InvalidAnswerError } from './invalidAnswer';
import type { JsonObject } from './json';
import { asObject, instantAt, isObject, listAt, numberAt, objectAt, textAt } from './json';

/**
 * An Image object: when it came into the cluster, the manifests of an index, and what it takes in
 * the registry. What its builder wrote as a date is not looked at: reproducible builds write 1970.
 * @throws {InvalidAnswerError}
 */
export const trimImage = (image: JsonObject): ListedImage => {
  const metadata = objectAt(image, 'metadata');
  const digest = textAt(metadata, 'name');
  if (digest === '') throw new InvalidAnswerError('Image', 'an image without a name');
  const children: Digest[] = [];
  for (const entry of listAt(image, 'dockerImageManifests')) {
    const child = textAt(asObject(entry), 'digest');
    if (child !== '') children.push(child);
  }
  return {
    digest,
    created: instantAt(metadata, 'creationTimestamp'),
    children,
    managed: objectAt(metadata, 'annotations')['openshift.io/image.managed'] === 'true',
    mediaType: textAt(image, 'dockerImageManifestMediaType'),
    metadata: trimImageMetadata(image['dockerImageMetadata']),
    layers: trimLayers(image),
    configBytes: bytesOf(image['dockerImageConfig']),
    manifestBytes: bytesOf(image['dockerImageManifest']),
  };
};

const trimLayers = (image: JsonObject): readonly Layer[] => {
  const layers: Layer[] = [];
  for (const entry of listAt(image, 'dockerImageLayers')) {
    const layer = asObject(entry);
    layers.push({ digest: textAt(layer, 'name'), size: numberAt(layer, 'size') });
  }
  return layers;
};

/** Length of a config or manifest that the object carries as text. */
const bytesOf = (text: unknown): number | null =>
  typeof text === 'string' && text !== '' ? new TextEncoder().encode(text).length : null;

const SINGLE_IMAGE_KINDS: ReadonlySet<unknown> = new Set([
  'ImageTag',
  'ImageStreamTag',
  'ImageStreamImage',
]);

/**
 * The image in the answer of `imagetags`, `imagestreamtags`, `imagestreamimages` or `images`, each
 * for a single one; null where the tag is there and its image object is not.
 * @throws {InvalidAnswerError}
 */
export const trimSingleImage = (answer: unknown): Image | null => {
  const object = asObject(answer);
  const { kind, image } = object;
  if (kind === 'Image') return trimImage(object);
  if (!SINGLE_IMAGE_KINDS.has(kind)) {
    throw new InvalidAnswerError('image', textAt(object, 'message') || `kind ${String(kind)}`);
  }
  if (image === null || image === undefined) return null;
  if (!isObject(image)) throw new InvalidAnswerError('image', typeof image);
  return trimImage(image);
};
