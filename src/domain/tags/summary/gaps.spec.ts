import type { ListState } from '../../snapshot/lists';
import {
  allLists,
  digest,
  listedImage,
  planOf,
  pulls,
  referrer,
  revision,
  stream,
  tag,
} from '../../testing/build';
import { gapsOf } from './gaps';

const old = stream('app', [
  tag('v1', revision(digest('a'), 90)),
  tag('v2', revision(digest('b'), 80)),
]);
const scope = { project: 'shop', clusterWide: false, judged: ['shop'] };
const pulledBy = (project: string) =>
  new Map([['shop', { state: 'known' as const, everyProject: false, projects: [project] }]]);

const forbidden = (lists: readonly ListState[]): readonly ListState[] =>
  lists.map(({ list }) => ({ list, outcome: { state: 'forbidden', message: `no ${list.kind}` } }));

describe('gaps', () => {
  it('name a project that may pull and cannot be read once, with the tags it leaves unknown', () => {
    const lists = [...allLists('shop'), ...forbidden(allLists('billing'))];
    const plan = planOf({ streams: [old], scope, lists, pullRights: pulledBy('billing') });
    expect(gapsOf(plan)).toEqual([
      {
        kind: 'Projects',
        namespace: 'billing',
        why: 'forbidden',
        message: 'no Pod',
        affectedTags: 2,
      },
    ]);
  });

  it('name each list of the project itself, and none for an API that is not there', () => {
    const lists = allLists('shop').map((state): ListState => {
      if (state.list.kind === 'CronJob')
        return { ...state, outcome: { state: 'forbidden', message: 'no' } };
      return state.list.kind === 'Build' ? { ...state, outcome: { state: 'notInstalled' } } : state;
    });
    const rights = { state: 'known' as const, everyProject: false, projects: [] };
    const plan = planOf({ streams: [old], scope, lists, pullRights: new Map([['shop', rights]]) });
    expect(gapsOf(plan)).toEqual([
      { kind: 'CronJob', namespace: 'shop', why: 'forbidden', message: 'no', affectedTags: 2 },
    ]);
  });

  it('count for the list of images the tags whose image it did not tell of', () => {
    const failed: ListState = {
      list: { kind: 'Image', namespace: null },
      outcome: { state: 'failed', message: 'timeout', count: 1 },
    };
    const parts = {
      streams: [old],
      lists: [...allLists(null), failed],
      listed: [listedImage(digest('a'), 90)],
      unread: [digest('b')],
      referrers: [referrer('Pod', 'web', [pulls(`r.example/x/y@${digest('c')}`)])],
    };
    expect(gapsOf(planOf(parts))).toEqual([
      { kind: 'Image', namespace: null, why: 'failed', message: 'timeout', affectedTags: 1 },
    ]);
  });

  it('say when nobody answered who may pull', () => {
    const pullRights = new Map([['shop', { state: 'failed' as const, message: 'timeout' }]]);
    const plan = planOf({ streams: [old], scope, lists: allLists('shop'), pullRights });
    expect(gapsOf(plan)).toEqual([
      { kind: 'PullRights', namespace: 'shop', why: 'failed', message: 'timeout', affectedTags: 2 },
    ]);
  });
});
