import fc from 'fast-check';
import { anyNestedCluster } from '../testing/arbitraries';
import { daysAgo, snapshotOf } from '../testing/build';
import { buildUsageIndex } from './usageIndex';
import { UsesAt } from './usesAt';

it('says that an image is held exactly where a use of it is strong or holds a rollback', () => {
  fc.assert(
    fc.property(anyNestedCluster, fc.integer({ min: 0, max: 90 }), (cluster, days) => {
      const snapshot = snapshotOf(cluster);
      const uses = new UsesAt(snapshot, buildUsageIndex(snapshot), daysAgo(days));
      for (const { digest } of cluster.images) {
        const holding = uses.ofDigest(digest).filter(({ strength }) => strength !== 'none');
        expect(uses.holds(digest)).toBe(holding.length > 0);
      }
    }),
  );
});
