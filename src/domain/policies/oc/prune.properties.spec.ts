import fc from 'fast-check';
import { anyListed, anyOptions } from '../../testing/anyPrune';
import { PlanSource } from '../../snapshot/planSource';
import { daysAgo } from '../../testing/build';
import { pruneOf, prunePlanFrom, prunePlanOf, pruneSnapshotOf } from '../../testing/prune';
import { ocResultOf, type OcResult } from './summary/ocResult';
import { itemsIn } from './index/pruneIndex';
import { itemsToTrim, reviewPrune } from './review/pruneReview';
import { PruneRows } from './rows/pruneRows';
import { removesItem } from './passes/rules';

const itemKeys = ({ removedTagItems }: OcResult): readonly string[] =>
  removedTagItems.map(
    ({ namespace, name, tag, revision }) => `${namespace}/${name}:${tag} ${revision}`,
  );

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean => {
  const all = new Set(whole);
  return part.every((entry) => all.has(entry));
};

describe('a prune', () => {
  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(anyListed, anyOptions, (cluster, rules) => {
        const turned = {
          ...cluster,
          streams: [...cluster.streams].reverse(),
          referrers: [...cluster.referrers].reverse(),
          listed: [...cluster.listed].reverse(),
        };
        expect(pruneOf(turned, rules)).toEqual(pruneOf(cluster, rules));
      }),
    );
  });

  it('is the same from a source that served other rules and other times before', () => {
    fc.assert(
      fc.property(
        anyListed,
        fc.array(fc.tuple(anyOptions, fc.boolean(), fc.nat(90)), { minLength: 2, maxLength: 4 }),
        (cluster, plans) => {
          const reused = new PlanSource(pruneSnapshotOf(cluster));
          for (const [rules, protections, days] of plans) {
            const all = { ...rules, protections };
            const fresh = prunePlanFrom(new PlanSource(reused.snapshot), all, [], daysAgo(days));
            const again = prunePlanFrom(reused, all, [], daysAgo(days));
            expect(ocResultOf(again)).toEqual(ocResultOf(fresh));
          }
        },
      ),
    );
  });

  it('never removes more with the product’s own protections than without', () => {
    fc.assert(
      fc.property(anyListed, anyOptions, (cluster, rules) => {
        const bare = pruneOf(cluster, rules);
        const guarded = pruneOf(cluster, { ...rules, protections: true });
        expect(isPartOf(itemKeys(guarded), itemKeys(bare))).toBe(true);
        expect(isPartOf(guarded.prunedImages, bare.prunedImages)).toBe(true);
        expect(isPartOf(guarded.blobs, bare.blobs)).toBe(true);
      }),
    );
  });

  it('never removes more when it keeps more revisions or younger things', () => {
    fc.assert(
      fc.property(anyListed, anyOptions, fc.nat(2), (cluster, rules, more) => {
        const keep = (rules.keepTagRevisions ?? 0) + more;
        const fewer = pruneOf(cluster, { ...rules, keepTagRevisions: keep });
        expect(isPartOf(itemKeys(fewer), itemKeys(pruneOf(cluster, rules)))).toBe(true);
      }),
    );
  });

  it('leaves alone what was taken out, with every image that it lists', () => {
    fc.assert(
      fc.property(anyListed, anyOptions, (cluster, rules) => {
        const result = pruneOf(cluster, rules, ['shop/app']);
        expect(itemKeys(result).some((key) => key.startsWith('shop/app:'))).toBe(false);
        const app = cluster.streams.find(
          ({ namespace, name }) => namespace === 'shop' && name === 'app',
        );
        for (const { revisions } of app?.tags ?? []) {
          for (const { digest } of revisions) expect(result.prunedImages).not.toContain(digest);
        }
      }),
    );
  });

  it('lets an image go only after every history that lists it', () => {
    fc.assert(
      fc.property(anyListed, anyOptions, (cluster, rules) => {
        const plan = prunePlanOf(cluster, rules);
        const { actions } = reviewPrune(new PruneRows(plan), 5);
        for (const action of actions) {
          if (action.type !== 'deleteImage') continue;
          const listing = cluster.streams.filter(({ tags }) =>
            tags.some(({ revisions }) => revisions.some(({ digest }) => digest === action.digest)),
          );
          for (const { namespace, name } of listing) {
            expect(action.after).toContain(`ImageStream/${namespace}/${name}`);
          }
        }
      }),
    );
  });

  it('decides about an unchanged copy of a stream as it did before', () => {
    fc.assert(
      fc.property(anyListed, anyOptions, (cluster, rules) => {
        const plan = prunePlanOf(cluster, rules);
        for (const indexed of plan.index.streams) {
          const going = [...itemsIn(indexed)].filter(({ item }) =>
            removesItem(plan.itemRule[item] ?? 0),
          );
          const again = itemsToTrim(plan, indexed.stream);
          expect(again.map(({ tag, digest }) => [tag, digest])).toEqual(
            going.map(({ tag, digest }) => [tag.name, digest]),
          );
        }
      }),
    );
  });

  it('decides nothing without the whole list of images', () => {
    fc.assert(
      fc.property(anyListed, anyOptions, (cluster, rules) => {
        const lists = cluster.lists.filter(({ list }) => list.kind !== 'Image');
        const result = pruneOf({ ...cluster, lists }, rules);
        expect(result.removedTagItems).toEqual([]);
        expect(result.prunedImages).toEqual([]);
      }),
    );
  });
});
