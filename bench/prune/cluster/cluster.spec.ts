import { indexForPrune } from '../../../src/domain/policies/oc/index/pruneIndex';
import { planLikeOc } from '../../../src/domain/policies/oc/likeOc';
import { snapshotOfLists } from '../../../src/domain/testing/snapshotFile';
import { pruneOptionsOf, type GoldenInput } from '../../../scripts/golden/goldenFile';
import { makeCluster } from './cluster';

const lengthOf = (cluster: object, list: string): number => {
  const objects = (cluster as Readonly<Record<string, unknown>>)[list];
  return Array.isArray(objects) ? objects.length : 0;
};

describe('a cluster to measure with', () => {
  const cluster = makeCluster(2_000);

  it('is the same every time', () => {
    expect(JSON.stringify(makeCluster(2_000))).toBe(JSON.stringify(cluster));
  });

  it('has as many images as were asked for, and everything else in proportion', () => {
    expect(lengthOf(cluster, 'images')).toBe(2_000);
    expect(lengthOf(cluster, 'pods')).toBe(667);
    expect(lengthOf(cluster, 'imageStreams')).toBeGreaterThan(100);
    expect(lengthOf(cluster, 'imageStreams')).toBeLessThan(300);
    expect(lengthOf(cluster, 'replicaSets')).toBe(lengthOf(cluster, 'deployments'));
  });

  it('can be planned, and a plan of it both keeps and removes', () => {
    const input: GoldenInput = cluster;
    const now = Date.parse(input.now);
    const snapshot = snapshotOfLists(input, now);
    const plan = planLikeOc(indexForPrune(snapshot), pruneOptionsOf(input.options ?? {}), {
      now,
      usage: () => {
        throw new Error('the protections are off');
      },
    });
    expect(plan.stop).toBeNull();
    const share = plan.images.pruned.length / 2_000;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.5);
    expect(plan.removedItems).toBeGreaterThan(0);
  });
});
