import type { TagPlan } from '../tagPlan';
import { tagSizesOf } from '../../sizes/tagSizes';
import type { Digest, ImageStream } from '../../snapshot/records';
import { rowOf } from './tagRow';
import { weightOf } from './tagWeight';
import { verdictOf } from '../verdict';
import type { RevisionDetail, TagDetail } from './tagDetails';

/** Other tags of the stream whose history holds a digest, by name. */
const siblingsOf = (stream: ImageStream, tag: string, digest: Digest): readonly string[] =>
  stream.tags
    .filter((other) => other.name !== tag && other.revisions.some((item) => item.digest === digest))
    .map(({ name }) => name);

/** Everything known of one tag of the plan, or null where the plan has no such tag. */
export const tagDetail = (plan: TagPlan, key: string): TagDetail | null => {
  const judged = plan.tags.get(key);
  if (!judged) return null;
  const { stream, tag, uses } = judged.facts;
  const completeness = plan.grounds.completeness.of(stream.namespace);
  const revisions = tag.revisions.map((revision): RevisionDetail => {
    const { digest } = revision;
    const byDigest = digest === '' ? [] : plan.facts.uses.inStream(digest, stream);
    const siblings = digest === '' ? [] : siblingsOf(stream, tag.name, digest);
    return {
      digest,
      created: revision.created,
      generation: revision.generation,
      pullSpec: revision.pullSpec,
      age: plan.facts.ageOf(digest),
      verdict: verdictOf(byDigest, plan.grounds.unread.of(stream, [digest]), completeness).verdict,
      siblings,
      becomesUnpullable: digest !== '' && siblings.length === 0,
      uses: byDigest,
    };
  });
  const row = rowOf(judged);
  return {
    row: { ...row, ...weightOf(plan, row) },
    reasons: judged.reasons,
    revisions,
    uses,
    contents: row.kind === 'imagePruned' ? null : plan.source.of(tagSizesOf).contentsOf(row.digest),
  };
};
