import type { TFunction } from 'i18next';
import type { ItemReason } from '../../../domain/policies/oc/explain/details';
import { bytesText } from '../../facts/bytes';
import { shortDigest } from '../../facts/digest';
import { dateText } from '../../facts/time';
import { protectionSentence, protectionText, usersText } from './protection';

type Weighed = Extract<ItemReason, { rule: 'withinLimit' }>;
type Gone = Extract<ItemReason, { rule: 'nothingKeeps' }>;

const withinLimit = (t: TFunction, language: string, { size, limit }: Weighed): string => {
  const image = bytesText(language, size);
  return limit === null
    ? t('Stays: {{size}}, and this project has no limit for the size of an image.', { size: image })
    : t('Stays: {{size}}, not over {{limit}}, the smallest limit in this project.', {
        size: image,
        limit,
      });
};

const nothingKeeps = (t: TFunction, language: string, reason: Gone): string => {
  if (reason.by === 'size') {
    return t(
      'Goes: {{size}}, the smallest limit in this project is {{limit}}, and nothing uses it.',
      { size: bytesText(language, reason.size), limit: reason.limit },
    );
  }
  const { position, of, keep } = reason;
  return keep === 0
    ? t('Goes: revision {{position}} of {{of}}, none is kept, and nothing uses it.', {
        position,
        of,
      })
    : t(
        'Goes: revision {{position}} of {{of}}, the {{count}} newest are kept, and nothing uses it.',
        {
          position,
          of,
          count: keep,
        },
      );
};

const young = (
  t: TFunction,
  language: string,
  reason: Extract<ItemReason, { rule: 'young' | 'streamYoung' }>,
): string => {
  const options = {
    date: reason.created === null ? t('not known') : dateText(language, reason.created),
    duration: reason.keepYoungerThan,
  };
  return reason.rule === 'young'
    ? t('Stays: it came to the tag on {{date}}, which is less than {{duration}} ago.', options)
    : t(
        'Stays: its stream was made on {{date}}, less than {{duration}} ago, and is left alone.',
        options,
      );
};

/** Why an item of a history stays or goes, as a sentence. */
export const itemReasonSentence = (t: TFunction, language: string, reason: ItemReason): string => {
  switch (reason.rule) {
    case 'streamYoung':
    case 'young':
      return young(t, language, reason);
    case 'streamUnreadable':
      return t('Stays: its stream is left alone, because its image {{image}} has no metadata.', {
        image: shortDigest(reason.image),
      });
    case 'tagUsed':
      return t('Stays: the tag is used by {{users}}.', { users: usersText(t, reason) });
    case 'digestUsed':
      return t('Stays: it is used by {{users}}.', { users: usersText(t, reason) });
    case 'imageGone':
      return reason.pointer
        ? t('Goes: it points outside the cluster and never had an image here.')
        : t('Goes: its image is not there any more.');
    case 'withinLimit':
      return withinLimit(t, language, reason);
    case 'amongNewest':
      return t('Stays: revision {{position}} of {{of}}, the {{count}} newest are kept.', {
        position: reason.position,
        of: reason.of,
        count: reason.keep,
      });
    case 'nothingKeeps':
      return nothingKeeps(t, language, reason);
    case 'protected':
      return protectionSentence(t, reason.reason);
    case 'leftOut':
      return t('Stays: you took its stream out of this prune.');
    case 'notJudged':
      return t('Stays: nothing was decided about it.');
  }
};

/** What else keeps an item, besides the rule that decided. */
export const itemHoldSentence = (t: TFunction, language: string, reason: ItemReason): string =>
  reason.rule === 'protected'
    ? protectionText(t, reason.reason)
    : itemReasonSentence(t, language, reason);
