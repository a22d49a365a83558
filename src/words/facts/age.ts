import type { TFunction } from 'i18next';
import type { Age } from '../../domain/snapshot/ages';

/** How old an image is: `47 days`, `at least 47 days` or `not known`. */
export const ageText = (t: TFunction, age: Age): string => {
  switch (age.known) {
    case 'exact':
      return t('{{count}} days', { count: age.days });
    case 'atLeast':
      return t('at least {{count}} days', { count: age.days });
    case 'no':
      return t('not known');
  }
};
