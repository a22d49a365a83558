import type { TFunction } from 'i18next';
import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import type { PruneReview } from '../../../../../domain/policies/oc/review/review';
import { validatePrune } from '../../../../../domain/policies/oc/options/validatePrune';
import { actSentence } from '../../../../../words/run/act';

/** What a typed word is asked for, as sentences; empty where no word has to be typed. */
export const typedReasons = (
  t: TFunction,
  input: PruneOptions,
  { acts }: Pick<PruneReview, 'acts'>,
  objects: number,
): readonly string[] => {
  const valid = validatePrune(input, null);
  return [
    ...(acts.includes('manyObjects') ? [actSentence(t, 'manyObjects', { objects, tags: [] })] : []),
    ...(acts.includes('lastTag') ? [actSentence(t, 'lastTag', { objects, tags: [] })] : []),
    ...(valid.ok && valid.options.keepTagRevisions === 0
      ? [t('No revision of any tag is kept: tags that nothing uses vanish, in every stream.')]
      : []),
    ...(input.protections
      ? []
      : [t('The protections of Image Cleanup are off: what only they see as used goes.')]),
  ];
};

/**
 * The word to be typed: the project's name, or the number of objects where there are very many or
 * all projects are pruned.
 */
export const pruneWord = (
  project: string | null,
  { acts }: Pick<PruneReview, 'acts'>,
  objects: number,
): string => (project === null || acts.includes('manyObjects') ? String(objects) : project);
