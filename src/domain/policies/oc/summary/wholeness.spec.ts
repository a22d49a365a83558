import type { ListState } from '../../../snapshot/lists';
import { adminLists, allLists, digest, listedImage, now } from '../../../testing/build';
import { pruneOf, prunePlanOf } from '../../../testing/prune';
import type { Parts } from '../../../testing/build';
import { missingForOc } from './wholeness';

const orphan = listedImage(digest('a'), 100);
const missing = (parts: Parts, project: string | null) =>
  missingForOc(prunePlanOf(parts).index.snapshot, project);

const without = (kind: string): readonly ListState[] =>
  adminLists.filter(({ list }) => list.kind !== kind);

describe('a prune stands on whole lists', () => {
  it('of every kind that oc reads', () => {
    for (const kind of ['Pod', 'CronJob', 'BuildConfig', 'ImageStream', 'Image', 'LimitRange']) {
      const parts = { listed: [orphan], lists: without(kind) };
      expect(missing(parts, null)).toMatchObject([{ kind, why: 'reading' }]);
      expect(pruneOf(parts).prunedImages).toEqual([]);
    }
    expect(pruneOf({ listed: [orphan], lists: adminLists }).prunedImages).toEqual([orphan.digest]);
  });

  it('and does without the lists of APIs that the cluster does not have', () => {
    const lists = [
      ...without('DeploymentConfig'),
      {
        list: { kind: 'DeploymentConfig', namespace: null },
        outcome: { state: 'notInstalled' },
      } as const,
    ];
    expect(missing({ lists }, null)).toEqual([]);
  });

  it('and names a list that is forbidden in the words of the API', () => {
    const forbidden: ListState = {
      list: { kind: 'Job', namespace: null },
      outcome: { state: 'forbidden', message: 'not for you' },
    };
    expect(missing({ lists: [...without('Job'), forbidden] }, null)).toMatchObject([
      { kind: 'Job', why: 'forbidden', message: 'not for you' },
    ]);
  });

  it('of all projects: who reads some of them one by one never prunes the cluster', () => {
    const image = adminLists.filter(({ list }) => list.kind === 'Image');
    const limits: ListState = {
      list: { kind: 'LimitRange', namespace: 'shop' },
      outcome: { state: 'whole', count: 0, readAt: now, resourceVersion: '1' },
    };
    const parts = {
      listed: [orphan],
      lists: [...allLists('shop'), ...image, limits],
      scope: { project: null, clusterWide: false, judged: ['shop'] },
    };
    expect(missing(parts, null).every(({ why }) => why === 'forbidden')).toBe(true);
    expect(pruneOf(parts).prunedImages).toEqual([]);
    expect(missing(parts, 'shop')).toEqual([]);
  });
});
