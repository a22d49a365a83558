import type { TFunction } from 'i18next';
import type { ImageHold } from '../../../domain/policies/oc/explain/notPruned';
import { dateText } from '../../facts/time';
import { protectionText } from './protection';
import { shortDigest } from '../../facts/digest';

/** What keeps an image besides its positions in tag histories, as a sentence. */
export const imageHoldSentence = (t: TFunction, language: string, hold: ImageHold): string => {
  switch (hold.hold) {
    case 'oneProject':
      return t('With one project no image is deleted, since other projects may list it.');
    case 'metadataMissing':
      return t('While {{count}} images have no metadata, no image is deleted at all.', {
        count: hold.images.length,
      });
    case 'withinLimit':
      return t('Where it is not over a size limit, no option of this policy makes it go.');
    case 'unmanaged':
      return hold.index === null
        ? t('It was never pushed to this registry, and only pushed images are pruned.')
        : t('The index image {{index}} that it is part of was never pushed to this registry.', {
            index: shortDigest(hold.index),
          });
    case 'young': {
      const date = dateText(language, hold.created);
      return hold.index === null
        ? t('It is too young: it came into the cluster on {{date}}.', { date })
        : t('The index image {{index}} that it is part of is too young: it came on {{date}}.', {
            index: shortDigest(hold.index),
            date,
          });
    }
    case 'used':
      return hold.index === null
        ? protectionText(t, hold.reason)
        : t('The index image {{index}} that it is part of is kept. {{reason}}', {
            index: shortDigest(hold.index),
            reason: protectionText(t, hold.reason),
          });
  }
};
