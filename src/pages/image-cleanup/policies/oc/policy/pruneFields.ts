import type { TFunction } from 'i18next';
import type { PruneField, PruneKind } from '../../../../../domain/policies/oc/options/pruneFields';

/** A text field of the form. */
export interface PruneFieldWords {
  readonly field: PruneField;
  readonly label: string;
  readonly help: string;
  readonly numeric: boolean;
}

/** The text fields of a prune, in their order. Over the size limit neither age nor revisions count. */
export const pruneFields = (t: TFunction, kind: PruneKind): readonly PruneFieldWords[] => {
  const workers: PruneFieldWords = {
    field: 'numWorkers',
    label: t('Work on so many at once'),
    help: t('Streams or images at the same time. Below 1 means 5.'),
    numeric: true,
  };
  if (kind === 'size') return [workers];
  return [
    {
      field: 'keepYoungerThan',
      label: t('Keep younger than'),
      help: t('A duration such as 60m or 96h: whatever is younger stays.'),
      numeric: false,
    },
    {
      field: 'keepTagRevisions',
      label: t('Keep tag revisions'),
      help: t('So many of the newest images of each tag stay.'),
      numeric: true,
    },
    workers,
  ];
};
