import type { Use } from '../../../usage/use';
import type { SizeLimit } from '../../../snapshot/records';
import { leavesStreamAlone } from '../passes/historyPass';
import type { OcPlan } from '../likeOc';
import type { IndexedStream, ItemPlace } from '../index/pruneIndex';
import { itemsIn } from '../index/pruneIndex';
import { isYoung } from '../options/cutoff';
import type { ItemReason } from './details';
import type { ItemRule } from '../passes/rules';
import { isImageOver, smallestLimits } from '../passes/sizeLimits';
import { ItemReasons } from './itemReason';

/**
 * Everything that keeps an item of a history, where a plan stops at the first rule that does:
 * whoever wants to see the item go has to undo all of it. It is looked at as in a prune of all
 * projects, since only that deletes images.
 */
export class ItemHolds {
  private readonly reasons: ItemReasons;
  private readonly limits: ReadonlyMap<string, SizeLimit>;

  constructor(private readonly plan: OcPlan) {
    this.reasons = new ItemReasons(plan, null);
    this.limits = smallestLimits(plan.index.snapshot.limits);
  }

  /** In the order of the rules; none where the item goes. Its image has to be there. */
  of(indexed: IndexedStream, place: ItemPlace): readonly ItemReason[] {
    const { plan } = this;
    const holds = this.rulesThatHold(indexed, place).map((rule) =>
      this.reasons.byRule(rule, indexed, place),
    );
    for (const reason of plan.protections?.reasonsOfItem(indexed.stream, place) ?? []) {
      holds.push({ rule: 'protected', reason });
    }
    if (plan.leftOut.has(indexed.key)) holds.push({ rule: 'leftOut' });
    return holds;
  }

  /** Everybody that keeps an item as `oc` sees it. */
  usersOf(indexed: IndexedStream, place: ItemPlace): readonly Use[] {
    const byDigest = this.reasons.usersBy('digestUsed', indexed, place);
    if (place.revision > 0) return byDigest;
    return [...this.reasons.usersBy('tagUsed', indexed, place), ...byDigest];
  }

  private rulesThatHold(indexed: IndexedStream, place: ItemPlace): readonly ItemRule[] {
    const { rules, cutoff } = this.plan;
    const holding: ItemRule[] = [];
    const bySize = rules.overSizeLimit;
    if (!bySize && isYoung(indexed.stream.created, cutoff)) holding.push('streamYoung');
    if (this.isUnreadable(indexed)) holding.push('streamUnreadable');
    if (!bySize && isYoung(place.created, cutoff)) holding.push('young');
    if (place.revision === 0 && this.isUsedBy('tagUsed', indexed, place)) holding.push('tagUsed');
    if (bySize && !this.isOver(indexed, place)) holding.push('withinLimit');
    if (!bySize && place.revision < (rules.keepTagRevisions ?? 0)) holding.push('amongNewest');
    if (this.isUsedBy('digestUsed', indexed, place)) holding.push('digestUsed');
    return holding;
  }

  private isUsedBy(
    rule: 'tagUsed' | 'digestUsed',
    indexed: IndexedStream,
    place: ItemPlace,
  ): boolean {
    return this.reasons.usersBy(rule, indexed, place).length > 0;
  }

  private isOver({ stream }: IndexedStream, { item }: ItemPlace): boolean {
    const { index } = this.plan;
    const row = index.imageOfItem[item] ?? -1;
    const columns = index.snapshot.listedImages.columns();
    return isImageOver(columns, row, this.limits.get(stream.namespace));
  }

  private isUnreadable(indexed: IndexedStream): boolean {
    const { index } = this.plan;
    const columns = index.snapshot.listedImages.columns();
    for (const { item } of itemsIn(indexed)) {
      if (leavesStreamAlone(columns, index.imageOfItem[item] ?? -1)) return true;
    }
    return false;
  }
}
