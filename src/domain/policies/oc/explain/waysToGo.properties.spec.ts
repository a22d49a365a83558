import fc from 'fast-check';
import { anyListed, anyOptions } from '../../../testing/anyPrune';
import { followWay, plannedFrom } from '../../../testing/followWay';
import type { PlannedFrom } from '../../../testing/followWay';
import { prunePlanOf } from '../../../testing/prune';
import type { OcPlan } from '../likeOc';
import { PruneRows } from '../rows/pruneRows';
import { imageDetail } from './imageDetail';

const planFrom = ({ parts, rules, leftOut, now }: PlannedFrom): OcPlan =>
  prunePlanOf(parts, rules, leftOut, now);

const goes = (plan: OcPlan, digest: string): boolean => {
  const { listedImages } = plan.index.snapshot;
  return plan.images.pruned.includes(listedImages.rowOf(digest));
};

const anyPrune = fc
  .tuple(
    anyListed,
    anyOptions,
    fc.boolean(),
    fc.subarray(['shop/app', 'billing/web'], { maxLength: 1 }),
  )
  .map(([parts, rules, protections, leftOut]) =>
    // Where a reference stops the prune, nothing is decided about any image.
    plannedFrom(parts, { ...rules, ignoreInvalidRefs: true, protections }, leftOut),
  );

const detailsIn = (from: PlannedFrom) => {
  const plan = planFrom(from);
  const rows = new PruneRows(plan);
  return (from.parts.listed ?? []).map(({ digest }) => {
    const detail = imageDetail(rows, digest);
    if (!detail) throw new Error(`no image ${digest}`);
    return { plan, digest, detail };
  });
};

describe('every way that is offered for an image that is not being pruned', () => {
  it('makes it go, whether one waits or keeps less that is young', () => {
    fc.assert(
      fc.property(anyPrune, fc.constantFrom('option', 'waiting'), (from, ageBy) => {
        for (const { digest, detail } of detailsIn(from)) {
          for (const way of detail.ways) {
            expect(goes(planFrom(followWay(from, way, ageBy)), digest)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is there for every image that stays, and for no other', () => {
    fc.assert(
      fc.property(anyPrune, (from) => {
        for (const { plan, digest, detail } of detailsIn(from)) {
          expect(detail.ways.length > 0).toBe(!goes(plan, digest));
          for (const way of detail.ways) expect(way).not.toEqual([]);
        }
      }),
    );
  });

  it('needs each of its changes, who uses the image aside', () => {
    fc.assert(
      fc.property(anyPrune, (from) => {
        for (const { digest, detail } of detailsIn(from)) {
          for (const way of detail.ways) {
            for (const change of way) {
              // Who uses an image by its tag has to be heeded though the tag goes, too.
              if (change.change === 'uses' || change.change === 'protections') continue;
              const without = way.filter((other) => other !== change);
              expect(goes(planFrom(followWay(from, without, 'option')), digest)).toBe(false);
            }
          }
        }
      }),
    );
  });

  it('undoes exactly what is said to keep an item', () => {
    fc.assert(
      fc.property(anyPrune, (from) => {
        const everywhere = { ...from, rules: { ...from.rules, namespace: null } };
        for (const { detail } of detailsIn(everywhere)) {
          for (const { goes: itGoes, holds, rule } of detail.positions) {
            expect(holds.length === 0).toBe(itGoes);
            if (!itGoes) expect(holds.map((hold) => hold.rule)).toContain(rule);
          }
        }
      }),
    );
  });
});
