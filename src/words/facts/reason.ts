import type { TFunction } from 'i18next';
import type { Reason } from '../../domain/tags/reason';
import { ageReasonSentence } from '../policies/age/reason';
import { shortDigest } from './digest';
import { kindName } from './kinds';
import { comesBackSentence } from './manager';
import { userText } from './use';

const listReason = (t: TFunction, reason: Extract<Reason, { code: 'listNotWhole' }>): string => {
  const kind = kindName(reason.kind);
  const project = reason.namespace ?? t('all projects');
  switch (reason.why) {
    case 'reading':
      return t('Not known yet: {{kind}} objects in {{project}} are still being read.', {
        kind,
        project,
      });
    case 'forbidden':
      return t('Could not be checked: you may not list {{kind}} objects in {{project}}.', {
        kind,
        project,
      });
    case 'failed':
      return t(
        'Could not be checked: {{kind}} objects in {{project}} could not be read ({{message}}).',
        { kind, project, message: reason.message },
      );
    case 'notRead':
      return t('Could not be checked: {{kind}} objects in {{project}} were not read.', {
        kind,
        project,
      });
  }
};

const signatureReason = (t: TFunction, reason: Extract<Reason, { code: 'signatureOf' }>) => {
  const image = shortDigest(reason.digest);
  switch (reason.subject) {
    case 'stays':
      return t('It belongs to the image {{image}}, which stays.', { image });
    case 'goes':
      return t('It belongs to the image {{image}}, which goes as well.', { image });
    case 'absent':
      return t('It belongs to the image {{image}}, which no tag of the stream holds.', { image });
  }
};

/** A reason as a sentence. */
export const reasonSentence = (t: TFunction, reason: Reason): string => {
  switch (reason.code) {
    case 'systemProject':
      return t('Kept: it belongs to a project of the platform.');
    case 'setRecently':
      return t('Someone set this tag {{count}} days ago.', { count: reason.days });
    case 'inUse':
      return t('Used by {{use}}.', { use: userText(t, reason.use) });
    case 'moreUses':
      return t('Used by {{count}} more.', { count: reason.count });
    case 'rollbackOnly':
      return t('Needed to roll back: {{use}}.', { use: userText(t, reason.use) });
    case 'listNotWhole':
      return listReason(t, reason);
    case 'projectNotReadable':
      return t('Could not be checked: the project {{project}} may pull it and cannot be read.', {
        project: reason.project,
      });
    case 'everyProjectMayPull':
      return t('Could not be checked: every project may pull it, and not all can be read.');
    case 'pullRightsFailed':
      return t('Could not be checked: who may pull it could not be asked ({{message}}).', {
        message: reason.message,
      });
    case 'pullRightsPending':
      return t('Not known yet: who may pull it is still being asked.');
    case 'pullRightsNotPermitted':
      return t('Whether other projects may pull it, you are not allowed to know.');
    case 'imageNotRead':
      return t(
        'Could not be checked: the image {{image}} was not read. If it is one for several architectures, a part of it may run.',
        { image: shortDigest(reason.digest) },
      );
    case 'usedImageNotRead':
      return t(
        'Could not be checked: the image {{image}} of the stream is used and was not read. If it is one for several architectures, this may be a part of it.',
        { image: shortDigest(reason.digest) },
      );
    case 'nothingRefers':
      return t('Nothing that was read refers to it.');
    case 'importPending':
      return t('Its import has not finished: it has no image yet.');
    case 'importFailed':
      return t('Its import failed: {{message}}', { message: reason.message });
    case 'pointer':
      return t('It has no image of its own: it points to {{to}}.', { to: reason.to });
    case 'imagePruned':
      return t('Its image was pruned: deleting it loses nothing and cannot be undone.');
    case 'signatureOf':
      return signatureReason(t, reason);
    case 'comesBack':
      return comesBackSentence(t, reason.manager);
    // The rules of the policies; the compiler says when there are others than these.
    default:
      return ageReasonSentence(t, reason);
  }
};
