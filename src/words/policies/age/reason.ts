import type { AgeReasonCode } from '../../../domain/policies/age/ageReasons';
import type { TFunction } from 'i18next';
import type { Age } from '../../../domain/snapshot/ages';
import type { ReasonOf } from '../../../domain/tags/reason';
import { ageText } from '../../facts/age';

const ageReason = (
  t: TFunction,
  { age, days, ageOf }: { age: Age; days: number; ageOf: 'image' | 'tag' },
  older: boolean,
): string => {
  const options = { age: ageText(t, age), count: days };
  if (ageOf === 'tag') {
    return older
      ? t('Tagged {{age}} ago: longer than {{count}} days.', options)
      : t('Tagged {{age}} ago: not longer than {{count}} days.', options);
  }
  return older
    ? t('The image is {{age}} old: older than {{count}} days.', options)
    : t('The image is {{age}} old: not older than {{count}} days.', options);
};

/** A rule of the age policy as a sentence. */
export const ageReasonSentence = (t: TFunction, reason: ReasonOf<AgeReasonCode>): string => {
  switch (reason.code) {
    case 'olderThan':
      return ageReason(t, reason, true);
    case 'notOldEnough':
      return ageReason(t, reason, false);
    case 'ageNotKnown':
      return reason.age.known === 'atLeast'
        ? t('The image is {{age}} old; whether it is older than {{count}} days is not known yet.', {
            age: ageText(t, reason.age),
            count: reason.days,
          })
        : t('How old the image is, is not known: it counts as recent.');
    case 'skipped':
      return t('Kept: its name matches {{pattern}}, which is skipped.', {
        pattern: reason.pattern,
      });
    case 'amongMostRecent':
      return t(
        'Kept: number {{rank}} of the newest images of the stream, of which {{count}} stay.',
        {
          rank: reason.rank,
          count: reason.keep,
        },
      );
    case 'maybeAmongMostRecent':
      return t('Kept for now: it may be among the {{count}} most recent images of the stream.', {
        count: reason.keep,
      });
  }
};
