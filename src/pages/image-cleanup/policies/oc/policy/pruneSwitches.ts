import type { TFunction } from 'i18next';
import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';

/** Options of a prune that are on or off. */
type PruneSwitch =
  'all' | 'pruneRegistry' | 'ignoreInvalidRefs' | 'protections' | 'deleteOperation';

/** A switch of the form, with what its present position means. */
export interface PruneSwitchWords {
  readonly field: PruneSwitch;
  readonly label: string;
  readonly help: string;
  /** Whether the help warns. */
  readonly warning: boolean;
}

const ignoringHelp = (t: TFunction, { ignoreInvalidRefs, protections }: PruneOptions): string => {
  if (!ignoreInvalidRefs) return t('Off: one reference that cannot be read stops the prune.');
  return protections
    ? t('On: of references that cannot be read, only what their text may mean is protected.')
    : t('On: references that cannot be read protect nothing.');
};

/** The switches of a prune, in their order. */
export const pruneSwitches = (t: TFunction, input: PruneOptions): readonly PruneSwitchWords[] => [
  {
    field: 'protections',
    label: t('Protections of Image Cleanup'),
    help: input.protections
      ? t('Keeps what is used in ways that oc does not see, and the projects of the platform.')
      : t('Off: exactly what oc would remove is removed, whatever else uses it.'),
    warning: !input.protections,
  },
  {
    field: 'all',
    label: t('Images that were never pushed here'),
    help: input.all
      ? t('Imported images, and those of other registries, are pruned as well.')
      : t('Off: only images that were pushed to this registry are pruned.'),
    warning: false,
  },
  {
    field: 'pruneRegistry',
    label: t('Registry data'),
    help: input.pruneRegistry
      ? t('Plans layer links, manifests and blobs as well.')
      : t('Off: nothing of the registry is planned.'),
    warning: false,
  },
  {
    field: 'ignoreInvalidRefs',
    label: t('Ignore invalid references'),
    help: ignoringHelp(t, input),
    warning: input.ignoreInvalidRefs,
  },
  {
    field: 'deleteOperation',
    label: t('Allow deletion'),
    help: t('Off: the page is a report without deletions.'),
    warning: false,
  },
];
