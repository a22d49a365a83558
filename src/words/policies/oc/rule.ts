import type { TFunction } from 'i18next';
import type { ImageRow } from '../../../domain/policies/oc/rows/rows';
import {
  imageRules,
  itemRules,
  type ImageRule,
  type ItemRule,
} from '../../../domain/policies/oc/passes/rules';
import { dateText } from '../../facts/time';

/** The name of a rule about items of histories, for labels and filters. */
export const itemRuleName = (t: TFunction, rule: ItemRule): string => {
  switch (rule) {
    case 'notJudged':
      return t('Not decided');
    case 'streamYoung':
      return t('Young stream');
    case 'streamUnreadable':
      return t('Stream left alone');
    case 'young':
      return t('Young');
    case 'tagUsed':
      return t('Used by tag');
    case 'imageGone':
      return t('Image gone');
    case 'withinLimit':
      return t('Within the size limit');
    case 'amongNewest':
      return t('Among the newest');
    case 'digestUsed':
      return t('Used by digest');
    case 'nothingKeeps':
      return t('Nothing keeps it');
    case 'protected':
      return t('Protected by Image Cleanup');
    case 'leftOut':
      return t('Left out');
  }
};

/** The name of a rule about images, for labels and filters. */
export const imageRuleName = (t: TFunction, rule: ImageRule): string => {
  switch (rule) {
    case 'notJudged':
      return t('Not decided');
    case 'listed':
      return t('In a tag history');
    case 'childOfListed':
      return t('Part of an index image');
    case 'unmanaged':
      return t('Never pushed here');
    case 'young':
      return t('Young');
    case 'nothingKeeps':
      return t('Nothing keeps it');
    case 'protected':
      return t('Protected by Image Cleanup');
    case 'protectedInHistory':
      return t('Protected in a tag history');
    case 'protectedChild':
      return t('Protected with its index image');
    case 'metadataMissing':
      return t('Metadata missing');
  }
};

const isItemRule = (text: string): text is ItemRule => itemRules.some((rule) => rule === text);
const isImageRule = (text: string): text is ImageRule => imageRules.some((rule) => rule === text);

/** The name of a rule that the engine counted rows by; what is unknown keeps its own name. */
export const ruleName = (t: TFunction, of: 'items' | 'images', rule: string): string => {
  if (of === 'items' && isItemRule(rule)) return itemRuleName(t, rule);
  return of === 'images' && isImageRule(rule) ? imageRuleName(t, rule) : rule;
};

/**
 * Why an image stays or goes, as a sentence.
 * @param oneProject whether one project alone is pruned, where no image is deleted
 */
export const imageRuleSentence = (
  t: TFunction,
  language: string,
  row: Pick<ImageRow, 'rule' | 'created' | 'listed' | 'removed'>,
  oneProject: boolean,
): string => {
  switch (row.rule) {
    case 'notJudged':
      return oneProject
        ? t('Stays: with one project no image is deleted, since others may list it.')
        : t('Stays: nothing was decided about it.');
    case 'listed':
      return t('Stays: {{count}} items of tag histories name it.', {
        count: row.listed - row.removed,
      });
    case 'childOfListed':
      return t('Stays: it is part of an index image that stays.');
    case 'unmanaged':
      return t('Stays: it was never pushed to this registry, and only pushed images are pruned.');
    case 'young':
      return t('Stays: it is too young, it came into the cluster on {{date}}.', {
        date: row.created === null ? t('not known') : dateText(language, row.created),
      });
    case 'nothingKeeps':
      return row.listed === 0
        ? t('Goes: no tag history names it.')
        : t('Goes: once the histories are trimmed, none names it any more.');
    case 'protected':
      return t('oc would remove it. Kept, because something still uses it.');
    case 'protectedInHistory':
      return t(
        'oc would remove it. Kept, because {{count}} items of tag histories that name it are protected.',
        { count: row.listed - row.removed },
      );
    case 'protectedChild':
      return t('oc would remove it. Kept, because an index image that it is part of stays.');
    case 'metadataMissing':
      return t('Stays: some image has no metadata, and so no image is deleted at all.');
  }
};
