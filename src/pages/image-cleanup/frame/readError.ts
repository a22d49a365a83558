import type { TFunction } from 'i18next';
import { TooLargeError } from '../../../cluster/read/readList';
import { CancelledError, messageOf } from '../../../cluster/request/errors';
import { EngineLostError } from '../../../engine/callGuard';

/** Whether the engine is gone: nothing but a new page brings it back. */
export const isEngineLost = (error: unknown): boolean => error instanceof EngineLostError;

/** Why the cluster could not be read, or no plan be made of it. */
export const readErrorSentence = (t: TFunction, error: unknown): string => {
  if (error instanceof CancelledError) return t('Reading was stopped.');
  if (error instanceof TooLargeError) {
    return t(
      'The cluster has more objects than this browser can hold. Choose one project instead of all.',
    );
  }
  if (error instanceof EngineLostError) {
    return error.message === ''
      ? t('The part of the page that plans has stopped. It may have run out of memory.')
      : t('The part of the page that plans has stopped: {{message}}', { message: error.message });
  }
  return messageOf(error);
};
