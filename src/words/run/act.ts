import type { TFunction } from 'i18next';
import type { ReviewedTag } from '../../domain/tags/review/tagReview';
import type { Act } from '../../domain/model/act';
import { uncheckedNames } from './unchecked';

/** What is confirmed. */
interface Confirmed {
  /** Objects that the run changes. */
  readonly objects: number;
  /** Tags that it deletes. */
  readonly tags: readonly ReviewedTag[];
}

/** What the user confirms by an act. */
export const actSentence = (t: TFunction, act: Act, { objects, tags }: Confirmed): string => {
  switch (act) {
    case 'unusedHere':
      return t(
        'I know that other projects, which I cannot see, may pull images from here and would lose them.',
      );
    case 'rollback':
      return t('I know that some workloads can no longer be rolled back to these images.');
    case 'unknown':
      return t(
        'I know that not everything that could use these images was checked. What is missing: {{missing}}.',
        { missing: uncheckedNames(t, tags) },
      );
    case 'inUse':
      return t('Something in use is deleted.');
    case 'lastTag':
      return t('A stream loses its last tag.');
    case 'unprotected':
      return t(
        'The protections of Image Cleanup are off: what only they see as used is pruned as well.',
      );
    case 'noRevisions':
      return t(
        'No revision of any tag is kept: tags that nothing uses are removed, in every stream.',
      );
    case 'manyObjects':
      return t('{{count}} objects are changed in one run.', { count: objects });
  }
};

/** Why a row needs more than a tick of its box; for its mark. */
export const actMark = (t: TFunction, act: Act): string => {
  switch (act) {
    case 'unusedHere':
      return t('Acknowledged once for the run');
    case 'rollback':
      return t('Costs a rollback');
    case 'unknown':
      return t('Could not be checked');
    case 'inUse':
      return t('In use');
    case 'lastTag':
      return t('Last tag of its stream');
    case 'unprotected':
      return t('Protections are off');
    case 'noRevisions':
      return t('No revision is kept');
    case 'manyObjects':
      return t('Many objects');
  }
};
