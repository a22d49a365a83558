import type { FilterSubject } from '../policies/age/policy';
import type { ImageStream, Tag } from '../snapshot/records';

/** What the policy's filter looks at in a tag. */
export const filterSubject = (stream: ImageStream, tag: Tag): FilterSubject => ({
  stream: stream.name,
  labels: stream.labels,
  repositories: stream.repositories,
  tag: tag.name,
  digests: tag.revisions.map(({ digest }) => digest).filter((digest) => digest !== ''),
  pullSpecs: tag.revisions.map(({ pullSpec }) => pullSpec),
});
