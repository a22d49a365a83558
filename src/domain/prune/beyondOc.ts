import { ImagePass } from './imagePass';
import type { OcPlan } from './likeOc';
import { itemRulePlace } from './rules';

/**
 * How many Image objects `oc` would delete beyond those of a plan, because it does not know the
 * product's own protections. An image that only protected items of histories name is one of them:
 * `oc` would remove the items first.
 */
export const imagesOnlyProtected = (plan: OcPlan): number => {
  const { index, options, cutoff, leftOut, itemRule, images } = plan;
  if (!plan.protections || plan.stop || options.namespace !== null) return 0;
  const unprotected = itemRule.map((rule) =>
    rule === itemRulePlace.protected ? itemRulePlace.nothingKeeps : rule,
  );
  const ground = {
    index,
    columns: index.snapshot.listedImages.columns(),
    options: { ...options, registry: false },
    cutoff,
    protections: null,
    leftOut,
  };
  return new ImagePass(ground, unprotected).run().pruned.length - images.pruned.length;
};
