import { trimSingleImage, trimStreamLayers } from '../domain/snapshot/trim';
import type { SnapshotStore } from './snapshotStore';

const isLayers = (answer: unknown): boolean =>
  typeof answer === 'object' &&
  answer !== null &&
  'kind' in answer &&
  answer.kind === 'ImageStreamLayers';

/**
 * Takes in the answer of a single image read, or the layers of a stream, which tell the children
 * of its index images.
 * @throws InvalidAnswerError
 */
export const addImageAnswer = (store: SnapshotStore, answer: unknown): void => {
  if (!isLayers(answer)) {
    const image = trimSingleImage(answer);
    if (image) store.addImages([image]);
    return;
  }
  const { children, images, missing } = trimStreamLayers(answer);
  store.addImages([...children].map(([digest, of]) => ({ digest, created: null, children: of })));
  for (const digest of missing) store.addMissingImage(digest);
  store.addLayers(images);
};
