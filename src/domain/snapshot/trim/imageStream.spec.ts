import promoted from '../recordings/promoted-stream.json';
import recorded from '../recordings/image-stream.json';
import wishes from '../recordings/stream-with-wishes.json';
import { InvalidAnswerError } from '../object/invalidAnswer';
import { trimImageStream } from './imageStream';

const HOST = 'image-registry.openshift-image-registry.svc:5000';

describe('a recorded image stream', () => {
  const stream = trimImageStream(recorded.response);

  it('keeps what identifies it', () => {
    expect(stream).toMatchObject({
      namespace: 'shop',
      name: 'myapp',
      uid: 'bf83bc49-c2df-4717-b886-82d22bbccdca',
      resourceVersion: '368',
      created: Date.UTC(2026, 10, 21, 6, 46, 25),
      labels: { application: 'myapp' },
      localLookup: false,
      repositories: [`${HOST}/shop/myapp`],
      manager: null,
    });
  });

  it('has its tags with their whole history, newest first', () => {
    expect(stream.tags.map(({ name }) => name)).toEqual(['latest', 'v1.0.0', 'v1.10.0', 'v1.2.0']);
    expect(stream.tags[0]?.revisions.map(({ digest }) => digest.slice(0, 10))).toEqual([
      'sha256:2c3',
      'sha256:f55',
    ]);
    expect(stream.tags[0]?.revisions[0]).toEqual({
      created: Date.UTC(2026, 10, 21, 6, 46, 25),
      digest: 'sha256:2c3a4249d77070058649dbd822dcaf7957586fce428cfb2ca88b94741eda8b07',
      pullSpec: `${HOST}/x/y@sha256:2c3a4249d77070058649dbd822dcaf7957586fce428cfb2ca88b94741eda8b07`,
      generation: 1,
    });
  });
});

describe('tags without an image', () => {
  it('are there though they stand in the spec only, or point to the outside', () => {
    const { tags } = trimImageStream(wishes.response);
    const source = { kind: 'DockerImage', namespace: '', name: 'quay.io/none/none:1' };
    expect(tags).toEqual([
      {
        name: 'pointer',
        revisions: [
          {
            created: Date.UTC(2026, 10, 21, 8, 27, 54),
            digest: '',
            pullSpec: 'quay.io/none/none:1',
            generation: 1,
          },
        ],
        spec: { from: source, reference: true, generation: 1 },
        importFailure: null,
        importFailedAt: null,
      },
      {
        name: 'pending',
        revisions: [],
        spec: { from: source, reference: false, generation: 1 },
        importFailure: null,
        importFailedAt: null,
      },
    ]);
  });

  it('tell why and when their import failed', () => {
    const { tags } = trimImageStream({
      metadata: { name: 'app', namespace: 'shop', uid: 'u' },
      status: {
        tags: [
          {
            tag: 'v1',
            items: null,
            conditions: [
              { type: 'Other', status: 'False', message: 'no' },
              {
                type: 'ImportSuccess',
                status: 'False',
                message: 'dockerimage "x" not found',
                lastTransitionTime: '2026-11-20T00:00:00Z',
              },
            ],
          },
          { tag: 'v2', conditions: [{ type: 'ImportSuccess', status: 'True', message: 'old' }] },
        ],
      },
    });
    expect(
      tags.map(({ importFailure, importFailedAt }) => [importFailure, importFailedAt]),
    ).toEqual([
      ['dockerimage "x" not found', Date.UTC(2026, 10, 20)],
      [null, null],
    ]);
  });
});

describe('a promoted tag', () => {
  it('remembers the tag of the other project that it came from', () => {
    const { tags } = trimImageStream(promoted.response);
    expect(tags.map(({ name, spec }) => [name, spec?.from, spec?.reference])).toEqual([
      ['pointer', { kind: 'ImageStreamTag', namespace: 'tags', name: 'release:v1' }, true],
      ['v1', { kind: 'ImageStreamTag', namespace: 'tags', name: 'release:v1' }, false],
    ]);
  });

  it('that names only a tag means one of its own stream', () => {
    const { tags } = trimImageStream({
      metadata: { name: 'app', namespace: 'shop', uid: 'u' },
      spec: { tags: [{ name: 'prod', from: { kind: 'ImageStreamTag', name: 'latest' } }] },
    });
    expect(tags[0]?.spec?.from).toEqual({
      kind: 'ImageStreamTag',
      namespace: 'shop',
      name: 'app:latest',
    });
  });
});

describe('an image stream that is not as it should be', () => {
  it.each([
    [{}],
    [{ metadata: { name: 'a', namespace: 'b' } }],
    [{ metadata: { name: 1, namespace: 'b', uid: 'c' } }],
    [{ metadata: { namespace: 'b', uid: 'c' } }],
  ])('%j is refused: it cannot be told from others', (object) => {
    expect(() => trimImageStream(object)).toThrow(InvalidAnswerError);
  });

  it('without a date has none, instead of a very old one', () => {
    const stream = trimImageStream({
      metadata: { name: 'a', namespace: 'b', uid: 'c', creationTimestamp: null },
      status: { tags: [{ tag: 't', items: [{ image: 'sha256:1', created: 'soon' }, null] }] },
    });
    expect(stream.created).toBeNull();
    expect(stream.tags[0]?.revisions.map(({ created }) => created)).toEqual([null, null]);
  });

  it('treats optional parts of a wrong type as absent', () => {
    const stream = trimImageStream({
      metadata: { name: 'a', namespace: 'b', uid: 'c', labels: ['x'], ownerReferences: {} },
      spec: { tags: 'x', lookupPolicy: true },
      status: { tags: { a: 1 }, dockerImageRepository: 5 },
    });
    expect(stream).toMatchObject({ labels: {}, tags: [], repositories: [], manager: null });
  });
});
