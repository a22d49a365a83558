import type { TFunction } from 'i18next';
import type { LeftInRegistry } from '../../../domain/policies/oc/rows/leftInRegistry';
import type { PruneStats } from '../../../domain/policies/oc/summary/ocMessages';
import { bytesText } from '../../facts/bytes';

/** What a prune does to tag histories. */
export const historyStats = (t: TFunction, { items, streams }: PruneStats): string =>
  items === 0
    ? t('None is trimmed.')
    : t('{{items}} go from the histories of {{streams}}.', {
        items: t('{{count}} items', { count: items }),
        streams: t('{{count}} image streams', { count: streams }),
      });

/** What a prune does to images. */
export const imageStats = (t: TFunction, { images }: PruneStats, oneProject: boolean): string => {
  if (oneProject) return t('None: with one project no image is deleted.');
  return images === 0
    ? t('None is deleted.')
    : t('{{count}} images are deleted.', { count: images });
};

/** What of a prune stays behind in the registry. */
export const registryStats = (
  t: TFunction,
  language: string,
  { prunes, bytes, planned }: LeftInRegistry,
): string => {
  if (planned === null) {
    if (!prunes) return t('Nothing.');
    return bytes === 0
      ? t('Everything, until the registry is hard-pruned.')
      : t('Everything, about {{size}}, until the registry is hard-pruned.', {
          size: bytesText(language, bytes),
        });
  }
  const { layerLinks, manifestLinks, blobs } = planned;
  if (layerLinks + manifestLinks + blobs === 0) return t('Nothing.');
  return [
    t('{{count}} layer links', { count: layerLinks }),
    t('{{count}} manifest links', { count: manifestLinks }),
    t('{{count}} blobs', { count: blobs }),
  ].join(', ');
};
