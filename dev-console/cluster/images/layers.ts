import type { Answer } from '../rest/answer';
import type { ApiCall } from '../rest/call';
import { notFound } from '../rest/status';
import type { Store } from '../store/store';
import type { Image, ImageStream } from './types';
import { IMAGES, STREAMS } from './types';

const CONFIG_TYPE = 'application/vnd.docker.container.image.v1+json';

interface Blob {
  size: number | null;
  mediaType: string;
}

interface ImageBlobs {
  imageMissing: boolean;
  layers: string[] | null;
  config: string | null;
  manifests?: string[];
}

/**
 * GET of `imagestreams/NAME/layers`: all blobs of all images of the stream, with the layers'
 * sizes; configs and manifests have none.
 * @throws {ApiError} 404 when there is no such stream
 */
export const getLayers = (store: Store, call: ApiCall): Answer => {
  const name = call.name ?? '';
  const stream = store.get(STREAMS, call.namespace, name) as ImageStream | undefined;
  if (!stream) throw notFound({ group: 'image.openshift.io', resource: 'imagestreams' }, name);
  const blobs = new Map<string, Blob>();
  const images = new Map<string, ImageBlobs>();
  const add = (digest: string): void => {
    if (!digest || images.has(digest)) return;
    const image = store.get(IMAGES, undefined, digest) as Image | undefined;
    if (!image) {
      images.set(digest, { imageMissing: true, layers: null, config: null });
      return;
    }
    const layers = image.dockerImageLayers ?? [];
    const config = image.dockerImageMetadata?.Id || null;
    const manifests = image.dockerImageManifests?.map((manifest) => manifest.digest);
    blobs.set(digest, { size: null, mediaType: image.dockerImageManifestMediaType ?? '' });
    if (config && !manifests) blobs.set(config, { size: null, mediaType: CONFIG_TYPE });
    for (const layer of layers) {
      blobs.set(layer.name, { size: layer.size, mediaType: layer.mediaType });
    }
    images.set(digest, {
      imageMissing: false,
      layers: manifests ? null : layers.map((layer) => layer.name),
      config: manifests ? null : config,
      ...(manifests && { manifests }),
    });
    manifests?.forEach(add);
  };
  for (const { items } of stream.status.tags ?? []) items?.forEach(({ image }) => add(image));
  return {
    status: 200,
    body: JSON.stringify({
      kind: 'ImageStreamLayers',
      apiVersion: 'image.openshift.io/v1',
      metadata: stream.metadata,
      blobs: byKey(blobs),
      images: byKey(images),
    }),
  };
};

const byKey = <T>(map: ReadonlyMap<string, T>): Record<string, T> =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
