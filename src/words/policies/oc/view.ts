import type { TFunction } from 'i18next';
import type { PruneViewId, RegistryRow } from '../../../domain/policies/oc/rows/rows';

/** The views of a prune, in the order of their tabs. */
export const pruneViewIds: readonly [PruneViewId, ...PruneViewId[]] = [
  'historyToTrim',
  'protectedHistory',
  'imagesToDelete',
  'imagesKept',
  'registryData',
];

/** The title of a view. */
export const pruneViewTitle = (t: TFunction, view: PruneViewId): string => {
  switch (view) {
    case 'historyToTrim':
      return t('Tag history to trim');
    case 'protectedHistory':
      return t('Protected tag history');
    case 'imagesToDelete':
      return t('Images to delete');
    case 'imagesKept':
      return t('Images kept');
    case 'registryData':
      return t('Registry data');
  }
};

/** What to say of a view without rows: a title and what it means. */
export const emptyPruneView = (
  t: TFunction,
  view: PruneViewId,
  { oneProject }: { readonly oneProject: boolean },
): readonly [title: string, body: string] => {
  switch (view) {
    case 'historyToTrim':
      return [t('No history to trim'), t('Every item of every tag history stays.')];
    case 'protectedHistory':
      return [
        t('No protected history'),
        t('Of what oc would remove from histories, Image Cleanup keeps nothing.'),
      ];
    case 'imagesToDelete':
      return oneProject
        ? [
            t('No image to delete'),
            t('With one project no image is deleted, since other projects may list it.'),
          ]
        : [t('No image to delete'), t('Images kept tells what keeps each one.')];
    case 'imagesKept':
      return [t('No image stays'), t('Every image goes, or there is none.')];
    case 'registryData':
      return [
        t('No registry data'),
        t('Nothing is left over, or registry data is not planned; the page removes none of it.'),
      ];
  }
};

/** What kind of data of the registry a row is. */
export const registryKindName = (t: TFunction, what: RegistryRow['what']): string => {
  switch (what) {
    case 'layerLink':
      return t('Layer link');
    case 'manifestLink':
      return t('Manifest link');
    case 'blob':
      return t('Blob');
  }
};
