import type { TFunction } from 'i18next';
import type { DroppedSelection, ReviewedTag } from '../../domain/tags/review/tagReview';
import { comesBackSentence } from '../facts/manager';
import { reasonSentence } from '../facts/reason';
import { userText } from '../facts/use';

/** Users that a sentence names; the rest is counted. */
const NAMED = 3;

/** What the deletion of a tag breaks, one sentence each. */
export const breaksSentences = (t: TFunction, tag: ReviewedTag): readonly string[] => {
  const { unpullable, cannotBeUndone, row } = tag;
  const uses = unpullable.flatMap((lost) => lost.uses);
  const more = uses.length - NAMED;
  return [
    ...(cannotBeUndone
      ? [t('Its image was pruned: deleting it loses nothing and cannot be undone.')]
      : unpullable.length === 0
        ? [t('No image becomes unpullable: other tags of the stream hold them, or it has none.')]
        : [
            t('{{count}} images become unpullable from this stream at once.', {
              count: unpullable.length,
            }),
          ]),
    ...uses
      .slice(0, NAMED)
      .map((use) => t('It can no longer be pulled by {{use}}.', { use: userText(t, use) })),
    ...(more > 0 ? [t('Nor by {{count}} more.', { count: more })] : []),
    ...(row.comesBack === null ? [] : [comesBackSentence(t, row.comesBack)]),
  ];
};

/** Why something that was selected will not be touched after all. */
export const droppedSentence = (t: TFunction, { why, reason }: DroppedSelection): string => {
  if (why === 'gone') return t('It is no longer there, or the policy no longer looks at it.');
  if (why === 'usesNothingStale') return t('It stays: it uses nothing stale any more.');
  return reason === null
    ? t('It is no longer stale.')
    : t('It stays. {{reason}}', { reason: reasonSentence(t, reason) });
};
