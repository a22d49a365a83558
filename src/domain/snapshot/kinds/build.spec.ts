import type { ImageUse } from '../records';
import { build as kind } from './build';
import { buildConfig as config } from './buildConfig';

const metadata = { name: 'web', namespace: 'shop', uid: 'u1' };

const inShort = (uses: readonly ImageUse[]): string[] =>
  uses.map(
    ({ place, name, target, namespace, text }) =>
      `${place} ${name || '-'} ${target} ${namespace} ${text}`,
  );

const spec = {
  strategy: {
    sourceStrategy: { from: { kind: 'ImageStreamTag', name: 'node:20', namespace: 'openshift' } },
  },
  source: { images: [{ from: { kind: 'ImageStreamImage', name: 'assets@sha256:1' } }] },
  output: { to: { kind: 'ImageStreamTag', name: 'app:latest' } },
};

const specUses = [
  'buildFrom - ImageStreamTag openshift node:20',
  'buildImageSource - ImageStreamImage shop assets@sha256:1',
  'buildOutput - ImageStreamTag shop app:latest',
];

describe('a build', () => {
  it('refers to its builder, image sources, output, and to the very image that it made', () => {
    const build = kind.trim({
      metadata,
      spec,
      status: {
        phase: 'Complete',
        output: { to: { imageDigest: 'sha256:9' } },
        outputDockerImageReference: 'reg/shop/app:latest',
      },
    });
    expect(inShort(build.uses)).toEqual([
      ...specUses,
      'builtImage - DockerImage shop sha256:9',
      'buildOutput - DockerImage shop reg/shop/app:latest',
    ]);
    expect([build.phase, build.status]).toEqual(['Complete', 'Complete']);
  });

  it('without a digest made whatever its output tag names', () => {
    const build = kind.trim({ metadata, status: { outputDockerImageReference: 'reg/shop/app:1' } });
    expect(inShort(build.uses)).toEqual(['builtImage - DockerImage shop reg/shop/app:1']);
  });

  it.each(['sourceStrategy', 'dockerStrategy', 'customStrategy'])('may have a %s', (strategy) => {
    const from = { kind: 'DockerImage', name: 'quay.io/a/b:1' };
    const build = kind.trim({ metadata, spec: { strategy: { [strategy]: { from } } } });
    expect(inShort(build.uses)).toEqual(['buildFrom - DockerImage shop quay.io/a/b:1']);
  });

  it('with a source of another kind refers to no image by it', () => {
    const from = { kind: 'imagestreamtag', name: 'a:b' };
    expect(kind.trim({ metadata, spec: { strategy: { dockerStrategy: { from } } } }).uses).toEqual(
      [],
    );
  });
});

describe('a build config', () => {
  it('refers to the tags and last images of its triggers, wherever the server keeps them', () => {
    const buildConfig = config.trim({
      metadata,
      spec: {
        ...spec,
        triggers: [
          { type: 'GitHub' },
          { type: 'ImageChange', imageChange: { lastTriggeredImageID: 'reg/o/node@sha256:2' } },
          {
            type: 'ImageChange',
            imageChange: { from: { kind: 'ImageStreamTag', name: 'assets:1' } },
          },
        ],
      },
      status: {
        imageChangeTriggers: [
          { lastTriggeredImageID: 'reg/o/node@sha256:2' },
          { lastTriggeredImageID: 'reg/shop/assets@sha256:3', from: { name: 'assets:1' } },
        ],
      },
    });
    expect(inShort(buildConfig.uses)).toEqual([
      ...specUses,
      'lastTriggeredImage - DockerImage shop reg/o/node@sha256:2',
      'trigger - ImageStreamTag shop assets:1',
      'lastTriggeredImage - DockerImage shop reg/shop/assets@sha256:3',
    ]);
  });
});
