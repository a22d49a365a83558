import { asObject, objectAt } from '../../domain/json/json';
import fc from 'fast-check';
import type { PruneAction, RunAction } from '../../domain/model/action';
import type { ApiRequest } from '../request/connection';
import { RequestTimeoutError } from '../request/errors';
import { cut, ScriptedCluster, type Fault } from '../testing/scriptedCluster';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { imageIn, listedIn, planOf, streamIn, type Histories } from '../testing/scriptedImages';
import { execute, performDryRun } from './startRun';

const faults: readonly (() => Fault)[] = [
  () => cut('before'),
  () => cut('after'),
  () => ({ when: 'after', error: new RequestTimeoutError(1) }),
  () => ({ when: 'before', error: refusal(429, '', { retryAfterSeconds: 1 }) }),
  () => ({ when: 'before', error: refusal(500, 'ServerTimeout') }),
  () => ({ when: 'after', error: refusal(504) }),
  () => ({ when: 'before', error: refusal(409, 'Conflict') }),
  () => ({ when: 'before', error: refusal(403, 'Forbidden') }),
  () => ({ when: 'before', error: refusal(401, 'Unauthorized') }),
];

const digests = ['a', 'b', 'c', 'd', 'e'] as const;
const tags = ['v1', 'v2'] as const;

const histories: fc.Arbitrary<Histories> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...tags), fc.uniqueArray(fc.constantFrom(...digests))), {
    selector: ([tag]) => tag,
  })
  .map((entries) => Object.fromEntries(entries));

const worlds = fc.record({
  streams: fc.array(
    fc.record({
      previewed: histories,
      /** What stands there when the run comes; null where nothing changed. */
      fresh: fc.option(histories, { nil: null }),
      /** Bits say which items were previewed as going. */
      chosen: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  /** What a stream that has no part in the run lists. */
  stranger: fc.subarray([...digests], { maxLength: 2 }),
  /** Digests that the plan made anew removes. */
  mayGo: fc.subarray([...digests], { minLength: 2 }),
  // Mostly nothing goes wrong, so that runs get somewhere.
  plan: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, fc.nat(faults.length - 1)), {
    maxLength: 40,
  }),
  /** What somebody else makes of a stream at each conflict. */
  meanwhile: fc.array(histories, { maxLength: 4 }),
});

type World = typeof worlds extends fc.Arbitrary<infer Value> ? Value : never;
type TrimAction = Extract<PruneAction, { readonly type: 'trimHistory' }>;

const build = ({ streams, stranger, plan, meanwhile }: World) => {
  const cluster = new ScriptedCluster();
  const trims = streams.map(({ previewed, chosen }, index): TrimAction => {
    const items = Object.entries(previewed).flatMap(([tag, list]) =>
      list.map((digest) => [tag, digest] as const),
    );
    const going = items.filter((_, nth) => chosen[nth]);
    return streamIn(cluster.images, `s${index}`, previewed, going);
  });
  const images = digests.map((digest) => {
    const listing = trims.filter((_, index) => {
      const { previewed = {} } = streams[index] ?? {};
      return Object.values(previewed).some((list) => list.includes(digest));
    });
    return imageIn(cluster.images, digest, listing);
  });
  streams.forEach(({ fresh }, index) => {
    if (fresh) cluster.images.change(`s${index}`, fresh);
  });
  streamIn(cluster.images, 'stranger', { prod: stranger }, []);
  const actions: readonly RunAction[] = [...images, ...trims.filter(({ items }) => items.length)];
  watch(cluster, plan, [...meanwhile]);
  return { cluster, actions, trims };
};

/** Brings the faults about, and somebody who pushes at each conflict. */
const watch = (cluster: ScriptedCluster, plan: readonly number[], meanwhile: Histories[]): void => {
  let nth = 0;
  cluster.fault = ({ method, path }: ApiRequest) => {
    nth += 1;
    const fault = faults[plan[nth - 1] ?? -1]?.() ?? null;
    const conflict = fault?.error.message.startsWith('409') && method === 'PUT';
    const [, name] = /imagestreams\/([^/]+)\/status/.exec(path) ?? [];
    const pushed = conflict && name !== undefined ? meanwhile.shift() : undefined;
    if (pushed && name !== undefined) cluster.images.change(name, pushed);
    return fault;
  };
};

const itemsIn = (stream: unknown): readonly string[] => {
  const list = objectAt(asObject(stream), 'status')['tags'] ?? [];
  return (list as { tag: string; items: { image: string }[] }[]).flatMap(({ tag, items }) =>
    items.map(({ image }) => `${tag} ${image}`),
  );
};

/** What a write takes out of the stream as it stands, if it is written on that very version. */
const takenOut = (cluster: ScriptedCluster, { name }: TrimAction, body: unknown) => {
  const stands = cluster.images.streams.get(`shop/${name}`);
  const version = (of: unknown) => objectAt(asObject(of), 'metadata')['resourceVersion'];
  if (version(stands) !== version(body)) return [];
  const left = new Set(itemsIn(body));
  return itemsIn(stands).filter((item) => !left.has(item));
};

it('removes previewed items only, and no image that any stream still lists', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const { cluster, actions, trims } = build(world);
      const mayGo = new Set<string>(world.mayGo);
      const wrong: string[] = [];
      const connection = new ScriptedConnection((request) => {
        const action = trims.find(({ name }) => request.path.includes(`/${name}/status`));
        const previewed = new Set(action?.items.map(({ tag, digest }) => `${tag} ${digest}`));
        for (const item of action ? takenOut(cluster, action, request.body) : []) {
          const goes = previewed.has(item) && mayGo.has(item.split(' ')[1] ?? '');
          if (!goes) wrong.push(item);
        }
        return cluster.answer(request);
      });
      const { results } = await execute(actions, {
        connection,
        itemsToTrim: planOf(({ digest }) => mayGo.has(digest)),
        listedIn,
      }).done;
      expect(wrong).toEqual([]);
      expect(results).toHaveLength(actions.length);
      const outcomes = new Map(results.map(({ action, outcome }) => [action.key, outcome]));
      for (const action of actions) {
        if (action.type !== 'deleteImage' || cluster.images.images.has(action.digest)) continue;
        expect(cluster.images.listed('stranger')).not.toContain(action.digest);
        for (const key of action.after) {
          const outcome = outcomes.get(key);
          expect(['trimmed', 'alreadyGone']).toContain(outcome?.state);
          if (outcome?.state === 'trimmed') expect(outcome.kept).toBe(0);
          expect(cluster.images.listed(key.split('/')[2] ?? '')).not.toContain(action.digest);
        }
      }
      for (const { action, outcome } of results) {
        const happened = cluster.effects.includes(action.key);
        if (outcome.state === 'trimmed' || outcome.state === 'deleted') {
          expect(happened).toBe(true);
        }
        if (['changed', 'notAttempted'].includes(outcome.state)) expect(happened).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

it('changes nothing in a dry run, whatever goes wrong', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const { cluster, actions } = build({ ...world, meanwhile: [] });
      const before = JSON.stringify([[...cluster.images.streams], [...cluster.images.images]]);
      const end = await performDryRun(actions, {
        connection: new ScriptedConnection(cluster.answer),
        itemsToTrim: planOf(() => true),
      });
      expect(end.results).toHaveLength(actions.length);
      expect(JSON.stringify([[...cluster.images.streams], [...cluster.images.images]])).toBe(
        before,
      );
    }),
    { numRuns: 100 },
  );
});
