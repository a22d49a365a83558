import type { Connection } from '../../src/cluster/request/connection';
import type { ItemsToTrim } from '../../src/cluster/run/trim';
import { ApiError } from '../../src/cluster/request/errors';
import { execute, performDryRun } from '../../src/cluster/run/startRun';
import { listedIn } from '../../src/cluster/testing/scriptedImages';
import type { RunAction, TrimItem } from '../../src/domain/model/action';
import type { ImageStream } from './images/types';
import { servedForEach } from './recordings/servedForEach';

const GROUP = '/apis/image.openshift.io/v1';
const STREAM = `${GROUP}/namespaces/catalog/imagestreams/nightlies`;
const NOW = new Date('2026-11-21T08:00:00Z');

const served = servedForEach({ now: () => NOW });

/** The way of a run to the simulated cluster, as this user, with nothing of a console in between. */
const connectionOf = (user: string): Connection => ({
  send: async ({ method, path, body }) => {
    const answer = await served.ask(path, { method, user, body });
    if (answer.status >= 400) {
      const { message, reason } = answer.body as { message: string; reason: string };
      const facts = { code: answer.status, reason, message, retryAfterSeconds: null, name: '' };
      throw new ApiError(facts);
    }
    return new TextEncoder().encode(JSON.stringify(answer.body)).buffer;
  },
  sleep: () => Promise.resolve(),
  random: () => 0,
  clock: { now: () => NOW.getTime(), observe: () => undefined },
});

const itemsOf = ({ status }: ImageStream): TrimItem[] =>
  (status.tags ?? []).flatMap(({ tag, items }) =>
    (items ?? []).map(({ image, created, generation }) => ({
      tag,
      digest: image,
      created: Date.parse(created),
      generation,
    })),
  );

/** All but the three newest of each tag. */
const beyondThree = (stream: ImageStream): TrimItem[] => {
  const seen = new Map<string, number>();
  return itemsOf(stream).filter(({ tag }) => {
    const position = seen.get(tag) ?? 0;
    seen.set(tag, position + 1);
    return position >= 3;
  });
};

const itemsToTrim: ItemsToTrim = (bytes) =>
  Promise.resolve(beyondThree(JSON.parse(new TextDecoder().decode(bytes)) as ImageStream));

const stream = async (): Promise<ImageStream> => (await served.ask(STREAM)).body as ImageStream;

/** What goes from the stream, with the images that it alone lists. */
const preview = async (): Promise<RunAction[]> => {
  const found = await stream();
  const items = beyondThree(found);
  const key = 'ImageStream/catalog/nightlies';
  const { uid } = found.metadata;
  const images = await Promise.all(
    items.map(async ({ digest }): Promise<RunAction> => {
      const { metadata } = (await served.ask(`${GROUP}/images/${digest}`)).body as ImageStream;
      const created = Date.parse(metadata.creationTimestamp);
      return { type: 'deleteImage', key: `Image/${digest}`, digest, created, after: [key] };
    }),
  );
  const name = { namespace: 'catalog', name: 'nightlies' };
  return [{ type: 'trimHistory', key, ...name, uid, items }, ...images];
};

const options = (user: string) => ({ connection: connectionOf(user), itemsToTrim, listedIn });

it('leaves the cluster as it is in a dryRun, byte for byte', async () => {
  const [actions, before] = [await preview(), served.cluster.dump()];
  expect(actions).toHaveLength(15);
  const { counts } = await performDryRun(actions, options('admin'));
  expect(counts).toEqual({ wouldSucceed: 15 });
  expect(served.cluster.dump()).toBe(before);
});

it('removes what its dry run was of, and nothing else', async () => {
  const [actions, before] = [await preview(), await stream()];
  const dryRun = await performDryRun(actions, options('admin'));
  const { counts } = await execute(actions, { ...options('admin'), dryRun }).done;
  expect(counts).toEqual({ trimmed: 1, deleted: 14 });
  const after = await stream();
  expect(itemsOf(after)).toHaveLength(6);
  expect(after.spec).toEqual(before.spec);
  expect(after.metadata.generation).toBe(before.metadata.generation);
  for (const { digest } of itemsOf(after)) {
    expect((await served.ask(`${GROUP}/images/${digest}`)).status).toBe(200);
  }
  const again = await execute(actions, options('admin')).done;
  expect(again.counts).toEqual({ alreadyGone: 15 });
});

it('is refused to the admin of the project, who loses nothing by trying', async () => {
  const [actions, before] = [await preview(), served.cluster.dump()];
  const { results } = await execute(actions, options('padmin')).done;
  expect(results[0]?.outcome).toMatchObject({
    state: 'notPermitted',
    verb: 'update',
    resource: 'imagestreams/status.image.openshift.io',
  });
  expect(new Set(results.slice(1).map(({ outcome }) => JSON.stringify(outcome)))).toEqual(
    new Set([JSON.stringify({ state: 'notAttempted', why: 'stillListed' })]),
  );
  expect(served.cluster.dump()).toBe(before);
});

it('deletes no image of a stream that keeps meeting conflicts', async () => {
  const [actions, before] = [await preview(), served.cluster.dump()];
  served.cluster.faults.add({
    match: { path: `${STREAM}/status`, method: 'PUT' },
    effect: { kind: 'status', code: 409 },
  });
  const { counts } = await execute(actions, options('admin')).done;
  expect(counts).toEqual({ failed: 1, notAttempted: 14 });
  served.cluster.faults.clear();
  expect(served.cluster.dump()).toBe(before);
});
