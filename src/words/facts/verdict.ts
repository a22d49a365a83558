import type { TFunction } from 'i18next';
import type { UseVerdict } from '../../domain/tags/verdict';

/** The verdicts, safest to delete first. */
export const verdicts: readonly UseVerdict[] = [
  'unused',
  'unusedHere',
  'rollbackOnly',
  'unknown',
  'inUse',
];

/** The name of a verdict. */
export const verdictName = (t: TFunction, verdict: UseVerdict): string => {
  switch (verdict) {
    case 'inUse':
      return t('In use');
    case 'unknown':
      return t('Unknown');
    case 'rollbackOnly':
      return t('Rollback only');
    case 'unusedHere':
      return t('Unused here');
    case 'unused':
      return t('Unused');
  }
};

/** What a verdict means, in one sentence. */
export const verdictMeaning = (t: TFunction, verdict: UseVerdict): string => {
  switch (verdict) {
    case 'inUse':
      return t('Something runs it, or will run it: a pod, a template, a trigger or a build.');
    case 'unknown':
      return t('Nothing was found that uses it, but not everything could be checked.');
    case 'rollbackOnly':
      return t('Only old rollouts without replicas hold it. Deleting it costs the rollback.');
    case 'unusedHere':
      return t(
        'Nothing in the projects that you can read uses it. Whether other projects may pull it, you are not allowed to know.',
      );
    case 'unused':
      return t('Nothing refers to it, and everything that could was read to its end.');
  }
};
