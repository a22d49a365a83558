import type { TFunction } from 'i18next';
import type { ImageQuota } from '../../cluster/settings/imageQuotas';

/** How much of a quota is used. */
export const quotaSentence = (t: TFunction, { name, subject, used, hard }: ImageQuota): string => {
  const values = { name, used, hard };
  switch (subject) {
    case 'imageStreams':
      return t('Image streams: {{used}} of {{hard}} (quota {{name}})', values);
    case 'images':
      return t('Images: {{used}} of {{hard}} (quota {{name}})', values);
    case 'imageTags':
      return t('Image tags: {{used}} of {{hard}} (quota {{name}})', values);
  }
};
