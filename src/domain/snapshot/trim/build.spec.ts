import type { ImageUse } from '../records';
import { trimBuild, trimBuildConfig } from './build';
import { trimKnativeRevision, trimKnativeService } from './knative';
import { trimStreamSources } from './tagSources';

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
    const build = trimBuild({
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
    const build = trimBuild({ metadata, status: { outputDockerImageReference: 'reg/shop/app:1' } });
    expect(inShort(build.uses)).toEqual(['builtImage - DockerImage shop reg/shop/app:1']);
  });

  it.each(['sourceStrategy', 'dockerStrategy', 'customStrategy'])('may have a %s', (strategy) => {
    const from = { kind: 'DockerImage', name: 'quay.io/a/b:1' };
    const build = trimBuild({ metadata, spec: { strategy: { [strategy]: { from } } } });
    expect(inShort(build.uses)).toEqual(['buildFrom - DockerImage shop quay.io/a/b:1']);
  });

  it('with a source of another kind refers to no image by it', () => {
    const from = { kind: 'imagestreamtag', name: 'a:b' };
    expect(trimBuild({ metadata, spec: { strategy: { dockerStrategy: { from } } } }).uses).toEqual(
      [],
    );
  });
});

describe('a build config', () => {
  it('refers to the tags and last images of its triggers, wherever the server keeps them', () => {
    const buildConfig = trimBuildConfig({
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

describe('Knative', () => {
  it('services refer to the images of their next revision', () => {
    const service = trimKnativeService({
      metadata,
      spec: { template: { spec: { containers: [{ name: 'c', image: 'reg/shop/app:1' }] } } },
      status: { conditions: [{ type: 'Ready', status: 'True' }] },
    });
    expect(inShort(service.uses)).toEqual(['container c DockerImage shop reg/shop/app:1']);
    expect(service.status).toBe('Ready');
  });

  it('revisions refer to the digests that they were resolved to', () => {
    const revision = trimKnativeRevision({
      metadata,
      spec: { containers: [{ name: 'c', image: 'reg/shop/app:1' }] },
      status: { containerStatuses: [{ name: 'c', imageDigest: 'reg/shop/app@sha256:4' }] },
    });
    expect(inShort(revision.uses)).toEqual([
      'container c DockerImage shop reg/shop/app:1',
      'runningImage c DockerImage shop reg/shop/app@sha256:4',
    ]);
  });
});

describe('an image stream as one that refers to images', () => {
  it('follows, points to and imports what its spec tags name', () => {
    const stream = trimStreamSources({
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
