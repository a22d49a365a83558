import type { TFunction } from 'i18next';
import type { TagViewId } from '../../domain/tags/rows/views';

/** The views, in the order of their tabs. */
export const viewIds: readonly [TagViewId, ...TagViewId[]] = [
  'staleImages',
  'deploymentConfigsToDelete',
  'podsToDelete',
  'recentImages',
  'podStatuses',
  'deploymentConfigStatuses',
];

/** The title of a view. */
export const viewTitle = (t: TFunction, view: TagViewId): string => {
  switch (view) {
    case 'staleImages':
      return t('Stale images');
    case 'deploymentConfigsToDelete':
      return t('Deployment configs to delete');
    case 'podsToDelete':
      return t('Pods to delete');
    case 'recentImages':
      return t('Recent images');
    case 'podStatuses':
      return t('Pod statuses');
    case 'deploymentConfigStatuses':
      return t('Deployment config statuses');
  }
};
