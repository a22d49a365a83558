import type { TFunction } from 'i18next';
import type { AgeField } from '../../../../domain/policies/age/ageFields';

/** A text field of the policy's form. */
export interface AgeFieldWords {
  readonly field: AgeField;
  readonly label: string;
  readonly help: string;
  readonly numeric?: boolean;
}

/** The text fields of the policy's form, in their order. */
export const ageFieldWords = (t: TFunction): readonly AgeFieldWords[] => [
  {
    field: 'olderThan',
    label: t('Older than (days)'),
    help: t('What is younger counts as recent and stays.'),
    numeric: true,
  },
  {
    field: 'keepMostRecent',
    label: t('Keep the most recent'),
    help: t('So many images of each stream stay, whatever their age. 0 keeps none.'),
    numeric: true,
  },
  {
    field: 'tags',
    label: t('Tags'),
    help: t('Only these, separated by commas; * stands for anything, /…/ is a regular expression.'),
  },
  {
    field: 'skipTags',
    label: t('Skip tags'),
    help: t('These stay, written as above: latest, v*, /^release-/.'),
  },
  {
    field: 'imageName',
    label: t('Image or stream name'),
    help: t('Only these; * and /…/ as above.'),
  },
  {
    field: 'imageId',
    label: t('Image ID'),
    help: t('A digest or its beginning, or the name of a stream.'),
  },
  {
    field: 'repository',
    label: t('Repository'),
    help: t('A pull spec without a tag, or its beginning up to a slash.'),
  },
  {
    field: 'labels',
    label: t('Labels'),
    help: t('Selects image streams, as in app=shop,tier!=db.'),
  },
];
