import type { TFunction } from 'i18next';
import type { TagViewId } from '../../domain/tags/rows/views';

/** What to say of a view without rows: a title and what it means. */
export const emptyViewWords = (
  t: TFunction,
  view: TagViewId,
  { protectInUse, hasDeploymentConfigs }: { protectInUse: boolean; hasDeploymentConfigs: boolean },
): readonly [title: string, body: string] => {
  const noApi = [
    t('No DeploymentConfig API'),
    t('This cluster has no deployment configs: their API is not installed.'),
  ] as const;
  switch (view) {
    case 'staleImages':
      return [
        t('Nothing is stale'),
        t('No tag is stale by this policy. Recent images tells why each one stays.'),
      ];
    case 'deploymentConfigsToDelete':
      if (!hasDeploymentConfigs) return noApi;
      return [
        t('No deployment config to delete'),
        protectInUse
          ? t('What is in use stays, so no deployment config has to go.')
          : t('No deployment config uses a stale image.'),
      ];
    case 'podsToDelete':
      return [
        t('No pod to delete'),
        protectInUse
          ? t('What is in use stays; no finished pod uses a stale image.')
          : t('No pod uses a stale image.'),
      ];
    case 'recentImages':
      return [
        t('No tag stays'),
        t('Every tag that the policy looks at is stale, or there is none.'),
      ];
    case 'podStatuses':
      return [t('No pods'), t('There is no pod here.')];
    case 'deploymentConfigStatuses':
      if (!hasDeploymentConfigs) return noApi;
      return [t('No deployment configs'), t('There is no deployment config here.')];
  }
};
