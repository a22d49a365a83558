/**
 * The rules that decide about an item of a tag history, in the order in which they are asked
 * (prune-rules 4). Their places in the list stand in the plan's columns.
 */
export const itemRules = [
  /** Nothing was decided: the plan was stopped, or the stream is not part of it. */
  'notJudged',
  /** The whole stream is young and left alone. */
  'streamYoung',
  /** An image of the stream has no metadata, so that the stream is left alone. */
  'streamUnreadable',
  'young',
  'tagUsed',
  /** There is no Image object of that name: goes. */
  'imageGone',
  'withinLimit',
  'amongNewest',
  'digestUsed',
  /** Nothing keeps it: goes, with its links in the registry. */
  'nothingKeeps',
  /** It would go with `oc`; the product's own protections keep it. */
  'protected',
  /** It would go; the user took the stream out of the plan. */
  'leftOut',
] as const;

/** What decided about an item. */
export type ItemRule = (typeof itemRules)[number];

/** The rules that decide about an Image object (prune-rules 6). */
export const imageRules = [
  'notJudged',
  /** An item that stays names it. */
  'listed',
  /** It is a manifest of an index that stays. */
  'childOfListed',
  /** It was never pushed to this registry, and `all` is off. */
  'unmanaged',
  'young',
  /** Nothing keeps it: goes. */
  'nothingKeeps',
  /** It would go with `oc`; the product keeps it, because something uses it. */
  'protected',
  /** It would go with `oc`; only items that the product's own protections keep name it. */
  'protectedInHistory',
  /** It would go with `oc`; the product keeps it with an index that it is part of. */
  'protectedChild',
  /** Some image lacks metadata: no image is deleted at all. */
  'metadataMissing',
] as const;

/** What decided about an Image object. */
export type ImageRule = (typeof imageRules)[number];

const places = <Rule extends string>(rules: readonly Rule[]) =>
  Object.fromEntries(rules.map((rule, place) => [rule, place])) as Readonly<Record<Rule, number>>;

/** Place of each rule, as it stands in {@link PruneOutcome.itemRule}. */
export const itemRulePlace = places(itemRules);

/** Place of each rule, as it stands in {@link PruneOutcome.imageRule}. */
export const imageRulePlace = places(imageRules);

/** Whether `oc` would remove an item that the product keeps by that rule. */
export const sparesItem = (rule: number): boolean => rule === itemRulePlace.protected;

/** Whether `oc` would delete an image that the product keeps by that rule. */
export const sparesImage = (rule: number): boolean =>
  rule === imageRulePlace.protected ||
  rule === imageRulePlace.protectedInHistory ||
  rule === imageRulePlace.protectedChild;

/** Whether an image is kept by the product's own protections, by the name of its rule. */
export const isProtected = (rule: ImageRule): boolean => sparesImage(imageRulePlace[rule]);

/** Whether an item goes by that rule. */
export const removesItem = (rule: number): boolean =>
  rule === itemRulePlace.imageGone || rule === itemRulePlace.nothingKeeps;
