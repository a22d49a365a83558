import type { TFunction } from 'i18next';
import type { MissingPruneRight } from '../../../cluster/access/mayPrune';

/** A right that is missing: `update imagestreams/status (image.openshift.io) in project shop`. */
export const missingPruneRightText = (
  t: TFunction,
  right: Pick<MissingPruneRight, 'verb' | 'group' | 'resource' | 'subresource' | 'project'>,
): string => {
  const { verb, group, resource, subresource, project } = right;
  const full = `${subresource === '' ? resource : `${resource}/${subresource}`} (${group})`;
  return project === null
    ? t('{{verb}} {{resource}} in the whole cluster', { verb, resource: full })
    : t('{{verb}} {{resource}} in project {{project}}', { verb, resource: full, project });
};
