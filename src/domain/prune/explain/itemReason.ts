import { daysBetween } from '../../plan/ages';
import { HAS_METADATA, INDEX } from '../../snapshot/images';
import type { Digest, SizeLimit } from '../../snapshot/records';
import { printDuration } from '../../quantity/duration';
import type { OcPlan } from '../likeOc';
import type { IndexedStream, ItemPlace } from '../pruneIndex';
import { itemsIn } from '../pruneIndex';
import type { ItemReason } from '../pruneViews';
import { itemRules } from '../rules';
import { smallestLimits } from '../sizeLimits';
import type { StreamReference } from '../streamReferences';
import { counts } from '../streamReferences';
import { useOfReference } from './referenceUse';

/** Explains items of a plan: the rule that decided, with its particulars. */
export class ItemReasons {
  private readonly limits: ReadonlyMap<string, SizeLimit>;

  constructor(private readonly plan: OcPlan) {
    this.limits = smallestLimits(plan.index.snapshot.limits);
  }

  of(indexed: IndexedStream, place: ItemPlace): ItemReason {
    const { plan } = this;
    const rule = itemRules[plan.itemRule[place.item] ?? 0] ?? 'notJudged';
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
      case 'withinLimit':
        return { rule, ...this.weighed(indexed, place) };
      case 'amongNewest':
        return { rule, ...positionOf(place), keep: plan.options.keepTagRevisions ?? 0 };
      case 'nothingKeeps':
        return this.nothingKeeps(indexed, place);
      case 'protected':
        return this.protectedBy(indexed, place);
      default:
        return { rule };
    }
  }

  private young(rule: 'young' | 'streamYoung', created: ItemPlace['created']): ItemReason {
    const { now, options } = this.plan;
    return {
      rule,
      created,
      days: created === null ? null : daysBetween(created, now),
      keepYoungerThan:
        options.keepYoungerThan === null ? '' : printDuration(options.keepYoungerThan),
    };
  }

  private unreadableImageOf(indexed: IndexedStream): Digest {
    const { index } = this.plan;
    const { flags } = index.snapshot.listedImages.columns();
    for (const { item, digest } of itemsIn(indexed)) {
      const row = index.imageOfItem[item] ?? -1;
      if (row >= 0 && ((flags[row] ?? 0) & (HAS_METADATA | INDEX)) === 0) return digest;
    }
    return '';
  }

  private used(
    rule: 'tagUsed' | 'digestUsed',
    { key }: IndexedStream,
    { tag, digest }: ItemPlace,
  ): ItemReason {
    const { index, cutoff, options } = this.plan;
    const references = index.references.byStream.get(key);
    const by = rule === 'tagUsed' ? 'tag' : 'digest';
    const found: readonly StreamReference[] =
      (by === 'tag' ? references?.tags.get(tag.name) : references?.digests.get(digest)) ?? [];
    const counting = { cutoff, namespace: options.namespace };
    const holding = found.filter((reference) => counts(reference, counting));
    const [first] = holding;
    if (!first) return { rule: 'notJudged' };
    const use = useOfReference(first, by, index.snapshot, cutoff);
    return { rule, use, more: holding.length - 1 };
  }

  private weighed({ stream }: IndexedStream, { item }: ItemPlace) {
    const { index } = this.plan;
    const row = index.imageOfItem[item] ?? -1;
    const size = row < 0 ? 0 : (index.snapshot.listedImages.columns().size[row] ?? 0);
    return { size, limit: this.limits.get(stream.namespace)?.text ?? null };
  }

  private nothingKeeps(indexed: IndexedStream, place: ItemPlace): ItemReason {
    const { options } = this.plan;
    if (options.overSizeLimit) {
      const { size, limit } = this.weighed(indexed, place);
      return { rule: 'nothingKeeps', by: 'size', size, limit: limit ?? '' };
    }
    const keep = options.keepTagRevisions ?? 0;
    return { rule: 'nothingKeeps', by: 'revisions', ...positionOf(place), keep };
  }

  private protectedBy({ stream }: IndexedStream, place: ItemPlace): ItemReason {
    const reason = this.plan.protections?.reasonOfItem(stream, place) ?? null;
    return reason ? { rule: 'protected', reason } : { rule: 'notJudged' };
  }
}

const positionOf = ({ tag, revision }: ItemPlace) => ({
  position: revision + 1,
  of: tag.revisions.length,
});
