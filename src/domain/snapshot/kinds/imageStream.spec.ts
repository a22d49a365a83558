import type { ImageUse } from '../records';
import { imageStream } from './imageStream';

const metadata = { name: 'web', namespace: 'shop', uid: 'u1' };

const inShort = (uses: readonly ImageUse[]): string[] =>
  uses.map(
    ({ place, name, target, namespace, text }) =>
      `${place} ${name || '-'} ${target} ${namespace} ${text}`,
  );

describe('an image stream as one that refers to images', () => {
  it('follows, points to and imports what its spec tags name', () => {
    const stream = imageStream.trim({
      metadata: { ...metadata, name: 'app' },
      spec: {
        tags: [
          { name: 'prod', from: { kind: 'ImageStreamTag', name: 'latest' } },
          { name: 'base', from: { kind: 'ImageStreamTag', namespace: 'tools', name: 'base:1' } },
          { name: 'pin', from: { kind: 'ImageStreamImage', name: 'app@sha256:5' } },
          { name: 'out', from: { kind: 'DockerImage', name: 'quay.io/a/b:1' }, reference: true },
          { name: 'pushed' },
        ],
      },
    });
    expect(inShort(stream.uses)).toEqual([
      'specTag prod ImageStreamTag shop app:latest',
      'specTag base ImageStreamTag tools base:1',
      'specTag pin ImageStreamImage shop app@sha256:5',
      'specTag out DockerImage shop quay.io/a/b:1',
    ]);
  });
});
