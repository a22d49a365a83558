import type { TFunction } from 'i18next';
import type { ReviewedTag } from '../../domain/tags/review/tagReview';
import { reviewSelection } from '../../domain/tags/review/reviewSelection';
import {
  allLists,
  clusterScope,
  digest,
  planOf,
  pulls,
  referrer,
  revision,
  stream,
  tag,
} from '../../domain/testing/build';
import type { Parts } from '../../domain/testing/build';
import type { ListState, PullRights } from '../../domain/snapshot/lists';
import { englishTexts } from '../testing/english';
import { actSentence } from './act';

let t: TFunction;
beforeAll(async () => {
  t = await englishTexts();
});

const forbid = (...kinds: readonly string[]): readonly ListState[] =>
  allLists('shop').map((state) =>
    kinds.includes(state.list.kind)
      ? { ...state, outcome: { state: 'forbidden', message: 'no' } }
      : state,
  );

/** The tags of a review of two streams in `shop`, as one reads it who sees only that project. */
const reviewed = (
  lists: readonly ListState[],
  rights: PullRights = { state: 'known', projects: [], everyProject: false },
  more: Parts = {},
): readonly ReviewedTag[] => {
  const plan = planOf({
    streams: ['app', 'web'].map((name) => stream(name, [tag('v1', revision(digest('a'), 90))])),
    images: [{ digest: digest('a'), created: 0, children: [] }],
    scope: { ...clusterScope, clusterWide: false },
    lists,
    pullRights: new Map([['shop', rights]]),
    ...more,
  });
  return reviewSelection(plan, { tags: ['shop/app:v1', 'shop/web:v1'], workloads: {} }).tags;
};

const tick = (tags: readonly ReviewedTag[]) =>
  actSentence(t, 'unknown', { objects: tags.length, tags });

describe('what is acknowledged of something unknown', () => {
  it('names the lists that could not be read, each once, with their project', () => {
    expect(tick(reviewed(forbid('CronJob', 'KnativeService')))).toBe(
      'I know that not everything that could use these images was checked. What is missing: CronJob objects in shop, Knative Service objects in shop.',
    );
  });

  it('names the projects that may pull and cannot be read', () => {
    const rights = { state: 'known', projects: ['billing'], everyProject: true } as const;
    expect(tick(reviewed(allLists('shop'), rights))).toMatch(
      /What is missing: projects out of sight, project billing\.$/,
    );
  });

  it('says so where nobody could tell who may pull', () => {
    expect(tick(reviewed(allLists('shop'), { state: 'failed', message: 'away' }))).toMatch(
      /What is missing: who may pull from shop\.$/,
    );
  });

  it('names the stream whose images were not read', () => {
    const unread = reviewed(allLists('shop'), undefined, {
      unread: [digest('a')],
      images: [],
      referrers: [referrer('Pod', 'web', [pulls(`r.example/x/y@${digest('b')}`)])],
    });
    expect(tick(unread)).toMatch(
      /What is missing: what the images of shop\/app are made of, what the images of shop\/web are made of\.$/,
    );
  });

  it('counts the rest where much is missing', () => {
    const kinds = ['Pod', 'Job', 'CronJob', 'Build', 'DaemonSet', 'Deployment', 'ReplicaSet'];
    expect(tick(reviewed(forbid(...kinds)))).toMatch(/Build objects in shop and 2 more\.$/);
  });
});
