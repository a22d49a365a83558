import type { Digest, Image, Layer, ListedImage } from '../records';
import { trimImageMetadata } from './imageMetadata';
import { InvalidAnswerError } from '../object/invalidAnswer';
import type { JsonObject } from '../../json/json';
import { asInstant, asList, asNumber, asObject, asText, isObject, textAt } from '../../json/json';

const NONE: readonly Digest[] = Object.freeze([]);

/**
 * An Image object: when it came into the cluster, the manifests of an index, and what it takes in
 * the registry. What its builder wrote as a date is not looked at: reproducible builds write 1970.
 * There are more of these than of anything else, so fields are taken by name, which is what engines
 * are quickest at.
 * @throws {InvalidAnswerError}
 */
export const trimImage = (image: JsonObject): ListedImage => {
  const { name, creationTimestamp, annotations } = asObject(image['metadata']);
  const digest = asText(name);
  if (digest === '') throw new InvalidAnswerError('Image', 'an image without a name');
  return {
    digest,
    created: asInstant(creationTimestamp),
    children: trimChildren(asList(image['dockerImageManifests'])),
    managed: asObject(annotations)['openshift.io/image.managed'] === 'true',
    mediaType: asText(image['dockerImageManifestMediaType']),
    metadata: trimImageMetadata(image['dockerImageMetadata']),
    layers: trimLayers(asList(image['dockerImageLayers'])),
    configBytes: bytesOf(image['dockerImageConfig']),
    manifestBytes: bytesOf(image['dockerImageManifest']),
  };
};

const trimChildren = (manifests: readonly unknown[]): readonly Digest[] => {
  if (manifests.length === 0) return NONE;
  return manifests
    .map((entry) => asText(asObject(entry)['digest']))
    .filter((child) => child !== '');
};

const trimLayers = (entries: readonly unknown[]): readonly Layer[] => {
  const layers: Layer[] = [];
  for (const entry of entries) {
    const { name, size } = asObject(entry);
    layers.push({ digest: asText(name), size: asNumber(size) });
  }
  return layers;
};

const encoder = new TextEncoder();

/** Length of a config or manifest that the object carries as text. */
const bytesOf = (text: unknown): number | null =>
  typeof text === 'string' && text !== '' ? encoder.encode(text).length : null;

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
