import type { TFunction } from 'i18next';
import type { FreedBytes } from '../../domain/tags/rows/tagRows';
import { bytesText } from './bytes';

/** What deleting one tag would free, and whether more has to be measured before that is certain. */
export const freesSentence = (
  t: TFunction,
  language: string,
  { bytes, atMost }: FreedBytes,
): string => {
  const size = bytesText(language, bytes);
  return atMost
    ? t(
        'Deleting only this tag would let the next prune free at most {{size}}: image streams that are not measured yet may have the same layers.',
        { size },
      )
    : t('Deleting only this tag would let the next prune free {{size}}.', { size });
};
