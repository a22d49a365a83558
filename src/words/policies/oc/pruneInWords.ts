import type { TFunction } from 'i18next';
import type { PruneOptions } from '../../../domain/policies/oc/options/pruneFields';

/** The options of a prune as sentences: what is kept, then what differs from the default. */
export const pruneInWords = (t: TFunction, input: PruneOptions): readonly string[] => [
  ...(input.kind === 'size'
    ? [t('Images larger than the limit of their project go.')]
    : [
        t('What is younger than {{duration}} stays.', { duration: input.keepYoungerThan }),
        t('Revisions that stay of each tag: {{revisions}}.', {
          revisions: input.keepTagRevisions,
        }),
      ]),
  ...(input.all ? [] : [t('Images that were never pushed here stay.')]),
  ...(input.pruneRegistry ? [] : [t('Registry data is left alone.')]),
  ...(input.ignoreInvalidRefs ? [t('Invalid references are ignored.')] : []),
  input.protections
    ? t('What Image Cleanup protects stays.')
    : t('The protections of Image Cleanup are off.'),
];
