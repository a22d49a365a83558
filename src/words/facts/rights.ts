import type { TFunction } from 'i18next';
import type { MissingRight } from '../../cluster/access/mayDelete';
import type { PullRights } from '../../domain/snapshot/lists';

const resourceText = ({ resource, subresource }: MissingRight): string =>
  subresource === '' ? resource : `${resource}/${subresource}`;

/** Why something is not offered: `You may not patch deployments/scale in shop.` */
export const refusalSentence = (t: TFunction, right: MissingRight): string =>
  t('You may not {{verb}} {{resource}} in {{project}}.', {
    verb: right.verb,
    resource: resourceText(right),
    project: right.project,
  });

/** A right that is missing: `delete imagestreamtags (image.openshift.io) in project shop`. */
export const missingRightText = (t: TFunction, right: MissingRight): string => {
  const resource = resourceText(right);
  const options = {
    verb: right.verb,
    resource: right.group === '' ? resource : `${resource} (${right.group})`,
    project: right.project,
    message: right.message,
  };
  return right.answer === 'no'
    ? t('{{verb}} {{resource}} in project {{project}}', options)
    : t('{{verb}} {{resource}} in project {{project}}: could not be asked ({{message}})', options);
};

/** Who may pull from a project. */
export const pullRightsSentence = (t: TFunction, rights: PullRights | undefined): string => {
  if (rights === undefined) return t('Who may pull from this project was not asked.');
  switch (rights.state) {
    case 'notPermitted':
      return t('Whether other projects may pull from this one, you are not allowed to know.');
    case 'failed':
      return t('Who may pull from this project could not be asked: {{message}}', {
        message: rights.message,
      });
    case 'known':
      if (rights.everyProject) return t('Every project may pull from this one.');
      return rights.projects.length === 0
        ? t('No other project may pull from this one.')
        : t('These projects may pull from this one: {{projects}}.', {
            projects: rights.projects.join(', '),
          });
  }
};
