import { daysBetween } from '../../../snapshot/ages';
import type { Digest, SizeLimit } from '../../../snapshot/records';
import { printDuration } from '../../../go/duration';
import type { Use } from '../../../usage/use';
import { leavesStreamAlone } from '../passes/historyPass';
import type { OcPlan } from '../likeOc';
import { isPointer } from '../passes/protections';
import type { IndexedStream, ItemPlace } from '../index/pruneIndex';
import { itemsIn } from '../index/pruneIndex';
import type { ItemReason } from './details';
import type { ItemRule } from '../passes/rules';
import { itemRules } from '../passes/rules';
import { smallestLimits } from '../passes/sizeLimits';
import type { StreamReference } from '../index/streamReferences';
import { counts } from '../index/streamReferences';
import { useOfReference } from './referenceUse';

/** Explains items of a plan: the rule that decided, with its particulars. */
export class ItemReasons {
  private readonly limits: ReadonlyMap<string, SizeLimit>;

  /** @param namespace the project whose objects count as users; null for all */
  constructor(
    private readonly plan: OcPlan,
    private readonly namespace: string | null = plan.rules.namespace,
  ) {
    this.limits = smallestLimits(plan.index.snapshot.limits);
  }

  of(indexed: IndexedStream, place: ItemPlace): ItemReason {
    const rule = itemRules[this.plan.itemRule[place.item] ?? 0] ?? 'notJudged';
    return this.byRule(rule, indexed, place);
  }

  /** What would be said of an item if that rule decided about it. */
  byRule(rule: ItemRule, indexed: IndexedStream, place: ItemPlace): ItemReason {
    const { plan } = this;
    switch (rule) {
      case 'streamYoung':
        return this.young(rule, indexed.stream.created);
      case 'young':
        return this.young(rule, place.created);
      case 'streamUnreadable':
        return { rule, image: this.unreadableImageOf(indexed) };
      case 'tagUsed':
      case 'digestUsed':
        return this.used(rule, indexed, place);
      case 'imageGone':
        return { rule, pointer: isPointer(place) };
      case 'withinLimit':
        return { rule, ...this.weighed(indexed, place) };
      case 'amongNewest':
        return { rule, ...positionOf(place), keep: plan.rules.keepTagRevisions ?? 0 };
      case 'nothingKeeps':
        return this.nothingKeeps(indexed, place);
      case 'protected':
        return this.protectedBy(indexed, place);
      default:
        return { rule };
    }
  }

  private young(rule: 'young' | 'streamYoung', created: ItemPlace['created']): ItemReason {
    const { now, rules } = this.plan;
    return {
      rule,
      created,
      days: created === null ? null : daysBetween(created, now),
      keepYoungerThan: rules.keepYoungerThan === null ? '' : printDuration(rules.keepYoungerThan),
    };
  }

  private unreadableImageOf(indexed: IndexedStream): Digest {
    const { index } = this.plan;
    const columns = index.snapshot.listedImages.columns();
    for (const { item, digest } of itemsIn(indexed)) {
      if (leavesStreamAlone(columns, index.imageOfItem[item] ?? -1)) return digest;
    }
    return '';
  }

  /** Who keeps an item by rule b or e: everybody that refers to its tag, or to its digest there. */
  usersBy(
    rule: 'tagUsed' | 'digestUsed',
    { key }: IndexedStream,
    { tag, digest }: ItemPlace,
  ): readonly Use[] {
    const { index, cutoff } = this.plan;
    const references = index.references.byStream.get(key);
    const by = rule === 'tagUsed' ? 'tag' : 'digest';
    const found: readonly StreamReference[] =
      (by === 'tag' ? references?.tags.get(tag.name) : references?.digests.get(digest)) ?? [];
    const counting = { cutoff, namespace: this.namespace };
    return found
      .filter((reference) => counts(reference, counting))
      .map((reference) => useOfReference(reference, by, index.snapshot, cutoff));
  }

  private used(
    rule: 'tagUsed' | 'digestUsed',
    indexed: IndexedStream,
    place: ItemPlace,
  ): ItemReason {
    const users = this.usersBy(rule, indexed, place);
    const [use] = users;
    return use ? { rule, use, more: users.length - 1 } : { rule: 'notJudged' };
  }

  private weighed({ stream }: IndexedStream, { item }: ItemPlace) {
    const { index } = this.plan;
    const row = index.imageOfItem[item] ?? -1;
    const size = row < 0 ? 0 : (index.snapshot.listedImages.columns().size[row] ?? 0);
    return { size, limit: this.limits.get(stream.namespace)?.text ?? null };
  }

  private nothingKeeps(indexed: IndexedStream, place: ItemPlace): ItemReason {
    const { rules } = this.plan;
    if (rules.overSizeLimit) {
      const { size, limit } = this.weighed(indexed, place);
      return { rule: 'nothingKeeps', by: 'size', size, limit: limit ?? '' };
    }
    const keep = rules.keepTagRevisions ?? 0;
    return { rule: 'nothingKeeps', by: 'revisions', ...positionOf(place), keep };
  }

  private protectedBy({ stream }: IndexedStream, place: ItemPlace): ItemReason {
    const [reason] = this.plan.protections?.reasonsOfItem(stream, place) ?? [];
    return reason ? { rule: 'protected', reason } : { rule: 'notJudged' };
  }
}

const positionOf = ({ tag, revision }: ItemPlace) => ({
  position: revision + 1,
  of: tag.revisions.length,
});
