import type { TFunction } from 'i18next';
import type { ReviewedStream } from '../../../domain/policies/oc/review/review';
import { comesBackSentence } from '../../facts/manager';

/** Tags that a sentence names; the rest is counted. */
const NAMED = 10;

const names = (t: TFunction, tags: readonly string[]): string => {
  const more = tags.length - NAMED;
  const named = tags.slice(0, NAMED).join(', ');
  return more > 0 ? t('{{tags}} and {{count}} more', { tags: named, count: more }) : named;
};

/** What trimming a stream does to its tags, one sentence each. */
export const reviewedStreamSentences = (
  t: TFunction,
  { vanishing, mayComeBack, losesLastTag, comesBack }: ReviewedStream,
): readonly string[] => [
  vanishing.length === 0
    ? t('Every tag stays.')
    : t('{{count}} tags vanish: {{tags}}.', {
        count: vanishing.length,
        tags: names(t, vanishing),
      }),
  ...(losesLastTag ? [t('The stream loses its last tag.')] : []),
  ...(mayComeBack.length === 0
    ? []
    : [
        t('An import may bring {{count}} of them back: {{tags}}.', {
          count: mayComeBack.length,
          tags: names(t, mayComeBack),
        }),
      ]),
  ...(comesBack === null ? [] : [comesBackSentence(t, comesBack)]),
];
