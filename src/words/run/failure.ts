import type { TFunction } from 'i18next';
import { messageOf } from '../../cluster/request/errors';

/** Why there is no review. */
type Failure =
  { readonly why: 'options' | 'stopped' } | { readonly why: 'error'; readonly error: unknown };

/** Why there is no review, as a sentence. */
export const failureSentence = (t: TFunction, failure: Failure): string => {
  switch (failure.why) {
    case 'options':
      return t('The policy has a mistake. Close this, and fix the policy first.');
    case 'stopped':
      return t('By what was read just now the prune is stopped. The page says why.');
    case 'error':
      return failure.error === null
        ? t('The server has not answered yet.')
        : messageOf(failure.error);
  }
};
