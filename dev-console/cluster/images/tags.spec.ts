import fc from 'fast-check';
import { servedForEach } from '../recordings/servedForEach';
import type { ApiCall } from '../rest/call';
import type { ApiError } from '../rest/status';
import { seedCluster } from '../seed/seedCluster';
import { deleteTag } from './deleteTag';
import { IMAGE_STREAM_TAGS } from './tagNames';
import { addTagEvent, withoutTag } from './history';
import { emptyStream } from './imageStreamTags';
import type { Image, ImageStream } from './types';
import { STREAMS } from './types';

const IMAGE_API = '/apis/image.openshift.io/v1';
const SHOP = `${IMAGE_API}/namespaces/shop`;

const callToDelete = (namespace: string, name: string): ApiCall => ({
  method: 'DELETE',
  verb: 'delete',
  group: 'image.openshift.io',
  version: 'v1',
  resource: 'imagestreamtags',
  namespace,
  name,
  query: new URLSearchParams(),
  url: '',
  accept: '',
  contentType: '',
  body: undefined,
  account: { name: 'admin', displayName: '', description: '', groups: [] },
});

describe('a tag history', () => {
  const event = fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x/y', 'shop/a'), fc.nat({ max: 2 }))
    .map(([image, repository, generation]) => ({
      created: '2026-11-21T06:46:25Z',
      image: `sha256:${image}`,
      dockerImageReference: `${repository}@sha256:${image}`,
      generation,
    }));

  it('always begins with the image that came last, and never holds one twice in a row', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1 }), (events) => {
        const stream = events.reduce(
          (grown, next) => addTagEvent(grown, 'latest', next),
          emptyStream('shop', 'a'),
        );
        const items = stream.status.tags?.[0]?.items ?? [];
        expect(items[0]?.image).toBe(events.at(-1)?.image);
        items.slice(1).forEach((item, index) => {
          expect(item.image).not.toBe(items[index]?.image);
        });
        expect(withoutTag(stream, 'latest')).toEqual(emptyStream('shop', 'a'));
      }),
    );
  });
});

describe('tags in a cluster', () => {
  const served = servedForEach();

  const stream = async (path: string): Promise<ImageStream> =>
    (await served.ask(path)).body as ImageStream;

  it('settles four deletions from one stream at the same time, and gives up on more', async () => {
    const store = seedCluster(() => new Date(), 0, {});
    const tagsLeft = (): string[] =>
      ((store.get(STREAMS, 'shop', 'ci-images') as ImageStream).status.tags ?? []).map(
        ({ tag }) => tag,
      );
    const tags = tagsLeft().slice(0, 7);
    const outcomes = await Promise.allSettled(
      tags.map((tag) =>
        deleteTag(store, IMAGE_STREAM_TAGS, callToDelete('shop', `ci-images:${tag}`)),
      ),
    );
    const reasons = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as ApiError] : [],
    );
    expect(reasons.map(({ status }) => status)).toEqual(
      [4, 5, 6].map(() =>
        expect.objectContaining({
          code: 500,
          reason: 'ServerTimeout',
          details: expect.objectContaining({ retryAfterSeconds: 2 }) as object,
        }),
      ),
    );
    expect(tagsLeft().filter((tag) => tags.includes(tag))).toEqual(tags.slice(4));
  });

  it('deletes from several streams side by side', async () => {
    const names = ['cart', 'search', 'mailer', 'widgets', 'signed', 'multiarch', 'reporting'];
    const answers = await Promise.all(
      names.map(async (name) => {
        const { status } = await stream(`${SHOP}/imagestreams/${name}`);
        const tag = status.tags?.[0]?.tag ?? '';
        return served.ask(`${SHOP}/imagestreamtags/${name}:${tag}`, { method: 'DELETE' });
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 200));
  });

  it('leaves everything as it is when a deletion is a dry run', async () => {
    const before = served.cluster.dump();
    await served.ask(`${SHOP}/imagestreamtags/cart:latest?dryRun=All`, { method: 'DELETE' });
    await served.ask(`${SHOP}/imagestreamtags/cart:latest`, {
      method: 'DELETE',
      body: { dryRun: ['All'], propagationPolicy: 'Foreground' },
    });
    expect(served.cluster.dump()).toBe(before);
  });

  it.each([
    ['imports:pending', 404, 200],
    ['imports:failed', 404, 200],
    ['imports:imported', 200, 200],
    ['imports:outside', 404, 200],
    ['pointers:elsewhere', 200, 200],
    ['pruned:old', 404, 200],
    ['cart:not-there', 404, 404],
    ['not-there:latest', 404, 404],
  ])('answers for the tag %s as an image stream tag %i, as an image tag %i', async (tag, a, b) => {
    const answers = [
      await served.ask(`${SHOP}/imagestreamtags/${tag}`, { user: 'viewer' }),
      await served.ask(`${SHOP}/imagetags/${tag}`, { user: 'viewer' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([a, b]);
  });

  it('refuses a push over the limit for images', async () => {
    const { body } = await served.ask(`${SHOP}/imagestreammappings`, {
      method: 'POST',
      user: 'dev',
      body: {
        metadata: { name: 'cart' },
        tag: 'huge',
        image: { metadata: { name: 'sha256:huge' }, dockerImageMetadata: { Size: 3e8 } },
      },
    });
    expect(body).toMatchObject({ code: 403, reason: 'Forbidden' });
  });

  it('moves a tag that is set anew, with what it was below', async () => {
    const set = (method: string, from: string) =>
      served.ask(`${SHOP}/imagestreamtags${method === 'PUT' ? '/moved:prod' : ''}`, {
        method,
        user: 'dev',
        body: {
          metadata: { name: 'moved:prod' },
          tag: { name: 'prod', from: { kind: 'ImageStreamTag', name: from } },
        },
      });
    const digestOf = async (name: string, tag: string) => {
      const found = await stream(`${SHOP}/imagestreams/${name}`);
      const history = found.status.tags?.find((candidate) => candidate.tag === tag);
      return (history?.items ?? []).map(({ image }) => image);
    };
    const [first] = await digestOf('storefront', 'v1.7.2');
    const [second] = await digestOf('storefront', 'v1.8.0');
    expect((await set('POST', 'storefront:v1.7.2')).status).toBe(201);
    expect((await set('PUT', 'storefront:v1.8.0')).status).toBe(200);
    expect(await digestOf('moved', 'prod')).toEqual([second, first]);
  });

  it('does not let an editor copy out of a project that he may not pull from', async () => {
    const copy = (namespace: string, name: string) =>
      served.ask(`${SHOP}/imagestreamtags`, {
        method: 'POST',
        user: 'dev',
        body: {
          metadata: { name: `copied:${namespace}` },
          tag: { from: { kind: 'ImageStreamTag', namespace, name } },
        },
      });
    expect((await copy('payments', 'ledger:latest')).status).toBe(422);
    expect((await copy('openshift', 'nodejs:latest')).status).toBe(201);
  });

  it('lists the blobs of an index image and of its children', async () => {
    const { body } = await served.ask(`${SHOP}/imagestreams/multiarch/layers`, { user: 'viewer' });
    const { images } = body as { images: Record<string, { manifests?: string[] }> };
    const children = Object.values(images).flatMap(({ manifests = [] }) => manifests);
    expect(children).toHaveLength(5);
    expect(children.every((digest) => digest in images)).toBe(true);
  });

  it('knows how old a promoted image is only where the image is read', async () => {
    const billing = `${IMAGE_API}/namespaces/billing`;
    const days = async (tag: string): Promise<number> => {
      const { body } = await served.ask(`${billing}/imagetags/receipts:${tag}`, { user: 'dev' });
      const { image } = body as { image: Image };
      return (Date.now() - Date.parse(image.metadata.creationTimestamp)) / 86_400_000;
    };
    expect(Math.round(await days('old-image'))).toBe(240);
    expect(Math.round(await days('young-image'))).toBe(6);
    const { status } = await stream(`${billing}/imagestreams/receipts`);
    for (const { items } of status.tags ?? []) {
      const age = Date.now() - Date.parse(items?.[0]?.created ?? '');
      expect(Math.round(age / 86_400_000)).toBe(5);
    }
  });
});
