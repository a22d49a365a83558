import type { ImageStream, Tag } from '../snapshot/records';

/** What a filter looks at. */
export interface FilterSubject {
  readonly stream: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly repositories: readonly string[];
  readonly tag: string;
  /** Digests of the whole history, newest first. */
  readonly digests: readonly string[];
  /** Pull specs of the whole history, newest first. */
  readonly pullSpecs: readonly string[];
}

/** What a policy's filter looks at in a tag. */
export const filterSubject = (stream: ImageStream, tag: Tag): FilterSubject => ({
  stream: stream.name,
  labels: stream.labels,
  repositories: stream.repositories,
  tag: tag.name,
  digests: tag.revisions.map(({ digest }) => digest).filter((digest) => digest !== ''),
  pullSpecs: tag.revisions.map(({ pullSpec }) => pullSpec),
});
