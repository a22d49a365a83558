import type { TFunction } from 'i18next';
import type { Gap } from '../../domain/model/gap';
import { kindName } from './kinds';

/** What could not be read: `Pod objects in shop: you may not list them.` */
export const gapSentence = (t: TFunction, gap: Gap): string => {
  const project = gap.namespace ?? t('all projects');
  const { message } = gap;
  if (gap.kind === 'PullRights') {
    return t('Who may pull from {{project}} could not be asked: {{message}}', { project, message });
  }
  if (gap.kind === 'Projects') {
    return t('Project {{project}} may pull from here, and you may not read it.', { project });
  }
  const kind = kindName(gap.kind);
  switch (gap.why) {
    case 'reading':
      return t('{{kind}} objects in {{project}} are still being read.', { kind, project });
    case 'forbidden':
      return t('You may not list {{kind}} objects in {{project}}: {{message}}', {
        kind,
        project,
        message,
      });
    case 'failed':
      return t('{{kind}} objects in {{project}} could not be read to their end: {{message}}', {
        kind,
        project,
        message,
      });
  }
};

/** What a gap means for the plan. */
export const gapMeaning = (t: TFunction, gap: Gap): string => {
  const unknown = t('{{count}} tags are therefore unknown instead of unused.', {
    count: gap.affectedTags,
  });
  if (gap.kind === 'Image') {
    const ages = t('The age of images is read one by one, where it decides something.');
    return gap.affectedTags === 0 ? ages : `${ages} ${unknown}`;
  }
  return gap.affectedTags === 0 ? t('No tag depends on it now.') : unknown;
};
