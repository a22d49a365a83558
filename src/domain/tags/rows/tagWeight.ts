import type { TagPlan } from '../tagPlan';
import { tagSizesOf } from '../../sizes/tagSizes';
import { unmeasuredStreams } from '../../sizes/unmeasured';
import type { TagRow } from './tagRows';

/** What the current image of a tag weighs, and what deleting only this tag would free. */
export const weightOf = (
  plan: TagPlan,
  { key, digest }: TagRow,
): Pick<TagRow, 'size' | 'frees'> => {
  const tag = plan.tags.get(key)?.facts.tag;
  const sizes = plan.source.of(tagSizesOf);
  const freed = tag ? sizes.freedBy(tag) : null;
  const atMost = plan.source.of(unmeasuredStreams).length > 0;
  return { size: sizes.sizeOf(digest), frees: freed === null ? null : { bytes: freed, atMost } };
};
