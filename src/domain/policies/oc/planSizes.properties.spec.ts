import fc from 'fast-check';
import { sizeBarOf } from '../../sizes/sizeBar';
import { anyListed, anyOptions } from '../../testing/anyPrune';
import { prunePlanOf } from '../../testing/prune';
import { PruneRows } from './rows/pruneRows';

const anyRows = fc
  .tuple(anyListed, anyOptions, fc.boolean())
  .map(
    ([cluster, rules, protections]) =>
      new PruneRows(prunePlanOf(cluster, { ...rules, protections, registry: true })),
  );

describe('the space that a prune frees', () => {
  it('is that of the blobs that it plans to delete, each once', () => {
    fc.assert(
      fc.property(anyRows, ({ plan, table, users, pruned }) => {
        const planned = plan.images.blobs.map((blob) => table.bytesOf(blob) ?? 0);
        const sum = planned.reduce((all, bytes) => all + bytes, 0);
        expect(new Set(plan.images.blobs).size).toBe(plan.images.blobs.length);
        expect(sizeBarOf(table, users, pruned).reclaimable).toBe(sum);
        expect(users.freedBy(pruned)).toBe(sum);
      }),
    );
  });

  it('is no less than what deleting its images one by one would free', () => {
    fc.assert(
      fc.property(anyRows, ({ users, pruned }) => {
        const alone = pruned.map((row) => users.freedByOne(row));
        expect(users.freedBy(pruned)).toBeGreaterThanOrEqual(
          alone.reduce((all, bytes) => all + bytes, 0),
        );
      }),
    );
  });

  it('is with what stays and what is shared all there is', () => {
    fc.assert(
      fc.property(anyRows, ({ table, users, pruned }) => {
        const { inUse, shared, reclaimable } = sizeBarOf(table, users, pruned);
        const everything = sizeBarOf(table, users, []).inUse;
        expect(inUse + shared + reclaimable).toBe(everything);
      }),
    );
  });
});
