import type { TFunction } from 'i18next';
import type { Manager } from '../../domain/snapshot/records';

/** Why something comes back after its deletion. */
export const comesBackSentence = (t: TFunction, { tool, name }: Manager): string => {
  switch (tool) {
    case 'owner':
      return t('Will come back: it belongs to {{name}}.', { name });
    case 'helm':
      return t('May come back: the Helm release {{name}} made it.', { name });
    case 'argocd':
      return t('Will come back: the Argo CD application {{name}} keeps it.', { name });
    case 'samples':
      return t('Will come back: the samples operator keeps it.');
    case 'operator':
      return t('Will come back: the operator {{name}} keeps it.', { name });
  }
};
