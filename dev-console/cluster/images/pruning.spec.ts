import { servedForEach } from '../recordings/servedForEach';
import type { ImageStream } from './types';

const GROUP = '/apis/image.openshift.io/v1';
const STREAM = `${GROUP}/namespaces/catalog/imagestreams/nightlies`;

const served = servedForEach({ now: () => new Date('2026-11-21T08:00:00Z') });

const stream = async (): Promise<ImageStream> => (await served.ask(STREAM)).body as ImageStream;

/** The stream with the newest item of `nightly` alone. */
const trimmed = async (): Promise<ImageStream> => {
  const whole = await stream();
  const [nightly] = whole.status.tags ?? [];
  if (!nightly) throw new Error('no history');
  const tags = [{ ...nightly, items: nightly.items?.slice(0, 1) ?? null }];
  return { ...whole, status: { ...whole.status, tags } };
};

const digestOf = ({ status }: ImageStream): string => status.tags?.[0]?.items?.[3]?.image ?? '';

describe('trimming histories', () => {
  const put = (body: unknown, user = 'admin', query = '') =>
    served.ask(`${STREAM}/status${query}`, { method: 'PUT', user, body });

  it('takes items and whole tags out of the status as it is sent', async () => {
    const { status } = await put(await trimmed());
    const left = await stream();
    expect(status).toBe(200);
    expect(left.status.tags?.map(({ tag, items }) => [tag, items?.length])).toEqual([
      ['nightly', 1],
    ]);
  });

  it('leaves no list of tags where none is sent', async () => {
    const { tags: _tags, ...status } = (await stream()).status;
    await put({ ...(await stream()), status });
    expect((await stream()).status).toEqual(status);
  });

  it('leaves spec, labels, uid and generation alone, whatever is sent, and counts up the version', async () => {
    const before = await stream();
    const sent = await trimmed();
    const spec = { lookupPolicy: { local: true }, tags: [{ name: 'mine' }] };
    const metadata = { ...sent.metadata, generation: 77, labels: { mine: 'yes' } };
    await put({ ...sent, spec, metadata });
    const after = await stream();
    expect(after.spec).toEqual(before.spec);
    const { resourceVersion, ...identity } = after.metadata;
    const { resourceVersion: version, ...known } = before.metadata;
    expect(identity).toEqual(known);
    expect(Number(resourceVersion)).toBeGreaterThan(Number(version));
  });

  it('is a conflict on an outdated version', async () => {
    const sent = await trimmed();
    await put(sent);
    const { status, body } = await put(sent);
    expect([status, (body as { reason: string }).reason]).toEqual([409, 'Conflict']);
  });

  it('is not for the admin of the project', async () => {
    const { status, body } = await put(await trimmed(), 'padmin');
    expect(status).toBe(403);
    expect((body as { message: string }).message).toContain(
      'User "padmin" cannot update resource "imagestreams/status"',
    );
  });

  it('is a dry run when the query says so: checked like the real one, and nothing changed', async () => {
    const [fresh, before] = [await trimmed(), served.cluster.dump()];
    const outdated = { ...fresh, metadata: { ...fresh.metadata, resourceVersion: '1' } };
    const answers = [
      await put(fresh, 'admin', '?dryRun=All'),
      await put(outdated, 'admin', '?dryRun=All'),
      await put(fresh, 'padmin', '?dryRun=All'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 403]);
    expect((answers[0]?.body as ImageStream).status).toEqual(fresh.status);
    expect(served.cluster.dump()).toBe(before);
  });
});

describe('deleting images', () => {
  const image = async () => {
    const path = `${GROUP}/images/${digestOf(await stream())}`;
    const { body } = await served.ask(path);
    return { path, uid: (body as ImageStream).metadata.uid };
  };
  const remove = (path: string, body: unknown, user = 'admin') =>
    served.ask(path, { method: 'DELETE', user, body });

  it('is not for project developers, nor is reading them', async () => {
    const { path } = await image();
    expect((await served.ask(path, { user: 'dev' })).status).toBe(403);
    expect((await remove(path, undefined, 'dev')).status).toBe(403);
  });

  it('takes the image away and leaves the histories that list it', async () => {
    const { path, uid } = await image();
    const before = await stream();
    const { status } = await remove(path, { kind: 'DeleteOptions', preconditions: { uid } });
    expect(status).toBe(200);
    expect(await stream()).toEqual(before);
    expect((await served.ask(path)).status).toBe(404);
    expect((await remove(path, { kind: 'DeleteOptions' })).status).toBe(404);
  });

  it('is a conflict where another image of that name was meant', async () => {
    const { path } = await image();
    const preconditions = { uid: 'another' };
    const { status, body } = await remove(path, { kind: 'DeleteOptions', preconditions });
    expect([status, (body as { reason: string }).reason]).toEqual([409, 'Conflict']);
  });

  it('is a dry run when the body says so, preconditions included', async () => {
    const { path, uid } = await image();
    const before = served.cluster.dump();
    const dryRun = (of: string) =>
      remove(path, { kind: 'DeleteOptions', preconditions: { uid: of }, dryRun: ['All'] });
    expect((await dryRun(uid)).status).toBe(200);
    expect((await dryRun('another')).status).toBe(409);
    expect(served.cluster.dump()).toBe(before);
  });
});

it('lists limit ranges of all projects for an admin, and of a project for its members', async () => {
  const all = await served.ask('/api/v1/limitranges');
  expect((all.body as { items: ImageStream[] }).items).toHaveLength(2);
  expect((await served.ask('/api/v1/limitranges', { user: 'dev' })).status).toBe(403);
  const own = await served.ask('/api/v1/namespaces/billing/limitranges', { user: 'dev' });
  expect(own.status).toBe(200);
});
