import type { TFunction } from 'i18next';
import type { PruneOptions } from '../../../domain/policies/oc/options/pruneFields';
import type { PruneSummary } from '../../../domain/policies/oc/summary/summary';

/** What `oc` would remove beyond the plan; null where there is no plan to tell. */
export type BeyondOc = Pick<PruneSummary, 'protectedItems' | 'protectedImages'> | null;

const protectionSentence = (t: TFunction, beyond: BeyondOc): string => {
  if (beyond === null) {
    return t('oc does not know the protections of Image Cleanup: it removes what they keep, too.');
  }
  return beyond.protectedItems + beyond.protectedImages === 0
    ? t(
        'oc does not know the protections of Image Cleanup. At this moment they keep nothing that it would remove.',
      )
    : t(
        'oc does not know the protections of Image Cleanup: it would also remove {{items}} and {{images}}.',
        {
          items: t('{{count}} items', { count: beyond.protectedItems }),
          images: t('{{count}} images', { count: beyond.protectedImages }),
        },
      );
};

/**
 * How the prune of `oc` differs from the page's, for who copies its command: what it removes
 * beyond, and what it does once it is confirmed. The command itself changes nothing.
 */
export const commandSentences = (
  t: TFunction,
  { protections, pruneRegistry }: Pick<PruneOptions, 'protections' | 'pruneRegistry'>,
  beyond: BeyondOc,
): readonly string[] => [
  protections ? protectionSentence(t, beyond) : t('It decides exactly as this page does.'),
  pruneRegistry
    ? t(
        'With --confirm at its end it prunes, and deletes data from the registry, too, which this page leaves there; --prune-registry=false leaves it there as well.',
      )
    : t('With --confirm at its end it prunes, and leaves the data in the registry.'),
];
