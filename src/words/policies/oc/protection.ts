import type { TFunction } from 'i18next';
import type { ProtectionReason } from '../../../domain/policies/oc/passes/protections';
import { userText } from '../../facts/use';
import { shortDigest } from '../../facts/digest';

/** Users, the first by name: `Pod web in shop (by tag, …) and 2 more`. */
export const usersText = (
  t: TFunction,
  { use, more }: Pick<Extract<ProtectionReason, { code: 'used' }>, 'use' | 'more'>,
): string =>
  more === 0
    ? userText(t, use)
    : t('{{use}} and {{count}} more', { use: userText(t, use), count: more });

/** Why the product keeps what `oc` would remove. */
export const protectionSentence = (t: TFunction, reason: ProtectionReason): string => {
  switch (reason.code) {
    case 'systemProject':
      return t('oc would remove it. Kept, because its project belongs to the platform.');
    case 'used':
      return t('oc would remove it. Kept, because it is used by {{users}}.', {
        users: usersText(t, reason),
      });
    case 'pointer':
      return t(
        'oc would remove it. Kept, because it points outside the cluster and never had an image here.',
      );
    case 'indexStays':
      return t(
        'oc would remove it. Kept, because the index image {{index}} that it is part of stays.',
        { index: shortDigest(reason.index) },
      );
    case 'newerThanList':
      return t(
        'oc would remove it. Kept, because it came to the tag after the images were listed: its image is new, not gone.',
      );
  }
};

/** What protects something, where `oc` may have reasons of its own to keep it. */
export const protectionText = (t: TFunction, reason: ProtectionReason): string => {
  switch (reason.code) {
    case 'systemProject':
      return t('Protected, because its project belongs to the platform.');
    case 'used':
      return t('Protected, because it is used by {{users}}.', { users: usersText(t, reason) });
    case 'pointer':
      return t('Protected, because it points outside the cluster and never had an image here.');
    case 'indexStays':
      return t('Protected, because the index image {{index}} that it is part of stays.', {
        index: shortDigest(reason.index),
      });
    case 'newerThanList':
      return t('Protected, because it came to the tag after the images were listed.');
  }
};

/** The name of what protects something, for filters; what is unknown keeps its own name. */
export const protectionName = (t: TFunction, code: string): string => {
  switch (code) {
    case 'systemProject':
      return t('Project of the platform');
    case 'used':
      return t('In use');
    case 'pointer':
      return t('Points outside the cluster');
    case 'newerThanList':
      return t('Newer than the list of images');
    default:
      return code;
  }
};
