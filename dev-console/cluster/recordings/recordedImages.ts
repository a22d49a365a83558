import type { Image } from '../images/types';
import type { KubeObject } from '../store/object';
import { recordedItems, recording } from './recording';

const FILES = [
  'get',
  'list',
  'patch',
  'promotion',
  'tags',
  'undo-after-prune',
  'undo-history',
  'undo-rehearsal',
  'undo-spec',
  'undo',
  'dry-run',
];

/**
 * All images that the recordings show, by digest. Where an image is shown through a tag its pull
 * spec may be the tag's, so what is shown as an image is preferred.
 */
export const recordedImages = (): Map<string, Image> => {
  const images = new Map<string, Image>();
  const through = new Map<string, Image>();
  for (const file of FILES) {
    for (const { request, response } of recording(file)) {
      if (request.method !== 'GET' && request.method !== 'POST') continue;
      const direct = /\/(images|imagestreamimages)[/?]/.test(request.path);
      for (const image of imagesIn(response.body)) {
        const target = direct ? images : through;
        if (!target.has(image.metadata.name)) target.set(image.metadata.name, image);
      }
    }
  }
  for (const [digest, image] of through) if (!images.has(digest)) images.set(digest, image);
  for (const { metadata } of recordedItems('list', 10)) {
    if (!images.has(metadata.name)) images.set(metadata.name, { metadata });
  }
  return images;
};

const imagesIn = (value: unknown): Image[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(imagesIn);
  if (isImage(value)) {
    const { kind: _kind, apiVersion: _version, ...image } = value;
    return [image];
  }
  return Object.values(value).flatMap(imagesIn);
};

const isImage = (value: object): value is Image & KubeObject => {
  const { metadata, dockerImageLayers } = value as Partial<Image>;
  return Boolean(dockerImageLayers && metadata?.uid && metadata.name.startsWith('sha256:'));
};
