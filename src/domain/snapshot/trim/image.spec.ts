import imageTag from '../recordings/image-tag.json';
import prunedTag from '../recordings/image-tag-pruned.json';
import streamImage from '../recordings/image-stream-image.json';
import streamTag from '../recordings/image-stream-tag.json';
import forbidden from '../recordings/streams-forbidden.json';
import layers from '../recordings/layers.json';
import prunedLayers from '../recordings/layers-pruned.json';
import { InvalidAnswerError } from '../object/invalidAnswer';
import { trimImage, trimSingleImage } from './image';
import { trimStreamLayers } from './layers';

describe('the recorded answer of a single image', () => {
  it.each([
    ['imagetags', imageTag.response, 'sha256:e78b'],
    ['imagestreamtags', streamTag.response, 'sha256:2c3a'],
    ['imagestreamimages', streamImage.response, 'sha256:f55f'],
  ])('of %s tells when the image came into the cluster', (_what, answer, digest) => {
    const image = trimSingleImage(answer);
    expect(image?.digest.slice(0, 11)).toBe(digest);
    expect(image?.created).toBe(Date.parse(answer.image.metadata.creationTimestamp));
  });

  it('is null where the image object was pruned', () => {
    expect(trimSingleImage(prunedTag.response)).toBeNull();
  });

  it('is no image where the API refused', () => {
    expect(() => trimSingleImage(forbidden.response)).toThrow(InvalidAnswerError);
    expect(() => trimSingleImage(null)).toThrow(InvalidAnswerError);
  });
});

describe('an image', () => {
  it('of an index has its manifests as children', () => {
    const image = trimImage({
      metadata: { name: 'sha256:1', creationTimestamp: '2026-01-01T00:00:00Z' },
      dockerImageMetadata: { Created: '1970-01-01T00:00:00Z' },
      dockerImageManifests: [{ digest: 'sha256:2' }, { digest: 7 }, { digest: 'sha256:3' }],
    });
    expect(image).toMatchObject({
      digest: 'sha256:1',
      created: Date.UTC(2026, 0, 1),
      children: ['sha256:2', 'sha256:3'],
    });
  });

  it('without a name is refused', () => {
    expect(() => trimImage({ metadata: {} })).toThrow(InvalidAnswerError);
  });
});

describe('the layers of a stream', () => {
  it('tell which images are gone', () => {
    expect(trimStreamLayers(layers.response).missing).toEqual([]);
    expect(trimStreamLayers(prunedLayers.response).missing).toEqual([
      'sha256:3c34af23f9686e8730f7268e3472f387e46297acb440eb793da0c2af8c0e9908',
    ]);
  });

  it('tell the children of an index', () => {
    const { children } = trimStreamLayers({
      kind: 'ImageStreamLayers',
      images: { 'sha256:1': { manifests: ['sha256:2', 3] }, 'sha256:2': { layers: [] } },
    });
    expect([...children]).toEqual([['sha256:1', ['sha256:2']]]);
  });

  it('are unreadable where the API refused', () => {
    expect(() => trimStreamLayers(forbidden.response)).toThrow(InvalidAnswerError);
  });
});
