import fc from 'fast-check';
import configs from '../recordings/deployment-configs.json';
import forbidden from '../recordings/streams-forbidden.json';
import images from '../recordings/images-page.json';
import lastPage from '../recordings/streams-last-page.json';
import pods from '../recordings/pods.json';
import promoted from '../recordings/promoted-stream.json';
import streams from '../recordings/streams-page.json';
import type { ListKind } from '../lists';
import { InvalidAnswerError } from '../object/invalidAnswer';
import { trimListPage, trimObject } from './listPage';

describe('a recorded page of a list', () => {
  it('tells how to go on', () => {
    expect(trimListPage('ImageStream', 'shop', streams.response).facts).toEqual({
      items: 1,
      continueToken: streams.response.metadata.continue,
      resourceVersion: '384',
      remaining: 1,
    });
  });

  it('tells that it is the last', () => {
    const { facts } = trimListPage('ImageStream', 'shop', lastPage.response);
    expect([facts.continueToken, facts.remaining]).toEqual(['', null]);
  });

  it('of images has dates', () => {
    const page = trimListPage('Image', null, images.response);
    expect(page.images).toHaveLength(2);
    expect(page.images[0]?.created).toBe(Date.UTC(2026, 10, 21, 6, 46, 25));
  });

  it('of pods has their references', () => {
    const page = trimListPage('Pod', 'shop', pods.response);
    expect(page.referrers.map(({ name, status, uses }) => [name, status, uses.length])).toEqual([
      ['old', 'Pending', 1],
      ['running-by-digest', 'Pending', 1],
      ['running-by-tag', 'Pending', 1],
    ]);
  });

  it('of deployment configs has their state: the controller never looked at this one', () => {
    const page = trimListPage('DeploymentConfig', 'shop', configs.response);
    expect(page.referrers.map(({ name, status, replicas }) => [name, status, replicas])).toEqual([
      ['legacy', 'Progressing', 1],
    ]);
  });
});

const listOf = (kind: string, items: unknown) => ({ kind, metadata: {}, items });

describe('a page', () => {
  it.each<[ListKind, string]>([
    ['Pod', 'PodList'],
    ['Image', 'ImageList'],
    ['CronJob', 'CronJobList'],
    ['KnativeService', 'ServiceList'],
    ['KnativeRevision', 'RevisionList'],
  ])('of kind %s is known by the kind %s', (kind, apiKind) => {
    expect(trimListPage(kind, null, listOf(apiKind, [])).facts.items).toBe(0);
    expect(() => trimListPage(kind, null, listOf('ConfigMapList', []))).toThrow(InvalidAnswerError);
  });

  it('whose items are null is empty, as Go writes it', () => {
    expect(trimListPage('Pod', 'shop', listOf('PodList', null)).facts.items).toBe(0);
  });

  it.each([
    ['a refusal', forbidden.response],
    ['nothing', null],
    ['a list', []],
    ['text', 'PodList'],
    ['no items', listOf('PodList', undefined)],
    ['an item that is null', listOf('PodList', [null])],
    ['an item without uid', listOf('PodList', [{ metadata: { name: 'a', namespace: 'shop' } }])],
    ['another project', listOf('PodList', [{ metadata: { name: 'a', namespace: 'b', uid: 'c' } }])],
  ])('that is %s is refused, so that the list is not taken for whole', (_what, answer) => {
    expect(() => trimListPage('Pod', 'shop', answer)).toThrow(InvalidAnswerError);
  });

  it('is refused where an object of it has no project, though all projects were asked for', () => {
    const object = { metadata: { name: 'a', uid: 'c' } };
    expect(() => trimListPage('Pod', null, listOf('PodList', [object]))).toThrow(
      InvalidAnswerError,
    );
    expect(() => trimObject('Pod', object)).toThrow(InvalidAnswerError);
  });

  it('that the API refused carries its message', () => {
    expect(() => trimListPage('ImageStream', null, forbidden.response)).toThrow(
      forbidden.response.message,
    );
  });

  it('of image streams gives each stream, and as a referrer those that refer to something', () => {
    const page = trimObject('ImageStream', promoted.response);
    expect(page.streams.map(({ name }) => name)).toEqual(['shopfront']);
    expect(page.referrers.map(({ uses }) => uses.map(({ text }) => text))).toEqual([
      ['release:v1', 'release:v1'],
    ]);
    expect(trimListPage('ImageStream', 'shop', streams.response).referrers).toEqual([]);
  });

  it('of 2,000 pods is trimmed in a moment', () => {
    const [pod] = pods.response.items;
    const many = listOf(
      'PodList',
      Array.from({ length: 2_000 }, (_, index) => ({
        ...pod,
        metadata: { ...pod?.metadata, name: `pod-${index}`, uid: `uid-${index}` },
      })),
    );
    const started = performance.now();
    expect(trimListPage('Pod', 'shop', many).referrers).toHaveLength(2_000);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

const kinds: readonly ListKind[] = [
  'Pod',
  'ReplicationController',
  'DeploymentConfig',
  'ReplicaSet',
  'Deployment',
  'DaemonSet',
  'Build',
  'BuildConfig',
  'StatefulSet',
  'Job',
  'CronJob',
  'KnativeService',
  'KnativeRevision',
  'ImageStream',
  'Image',
];

/** Field names that trimming looks at, so that a random object gets deep into it. */
const fields = fc.constantFrom(
  ...['spec', 'status', 'template', 'containers', 'image', 'reference', 'volumes', 'tags', 'from'],
  ...['items', 'conditions', 'strategy', 'source', 'images', 'output', 'to', 'triggers', 'labels'],
  ...['imageChangeParams', 'kind', 'name', 'annotations', 'ownerReferences', 'containerStatuses'],
);
const { anyJson } = fc.letrec((tie) => ({
  anyJson: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(null, true, 1, '', 'x', 'DockerImage', 'ImageStreamTag'),
    fc.array(tie('anyJson'), { maxLength: 3 }),
    fc.dictionary(fields, tie('anyJson'), { maxKeys: 6 }),
  ),
}));

describe('an object of any kind', () => {
  it('with a name is trimmed, whatever nonsense the rest of it is', () => {
    const random = fc.dictionary(fields, anyJson, { maxKeys: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), random, random, (kind, object, metadata) => {
        const named = { ...metadata, name: 'a', namespace: 'b', uid: 'c' };
        const page = trimObject(kind, { ...object, metadata: named });
        expect(page.streams.length + page.images.length + page.referrers.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
