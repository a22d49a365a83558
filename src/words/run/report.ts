import type { TFunction } from 'i18next';
import type { ReportWords } from '../../domain/report';
import type { RunAction } from '../../domain/model/action';
import { outcomeName } from './outcome';

/** What an action does. */
export const actionName = (t: TFunction, type: RunAction['type']): string => {
  switch (type) {
    case 'deleteTag':
      return t('Delete tag');
    case 'deletePod':
      return t('Delete pod');
    case 'deleteDeploymentConfig':
      return t('Delete deployment config');
    case 'scaleToZero':
      return t('Scale to zero');
    case 'trimHistory':
      return t('Trim history');
    case 'deleteImage':
      return t('Delete image');
  }
};

/** The words of the printed report. */
export const reportWords = (t: TFunction, language: string): ReportWords => ({
  language,
  dryRun: t('A dryRun: nothing was changed.'),
  cluster: t('Cluster'),
  project: t('Project'),
  allProjects: t('All projects'),
  user: t('User'),
  policy: t('Policy'),
  policyQuery: t('Policy in the URL'),
  started: t('Started'),
  finished: t('Finished'),
  notFinished: t('Not finished'),
  summary: t('Summary'),
  objects: t('Objects'),
  noObjects: t('No objects'),
  object: t('Object'),
  action: t('Action'),
  outcome: t('Outcome'),
  was: t('What it was'),
  generation: t('Generation'),
  reasons: t('Reasons'),
  notChecked: t('Could not be checked'),
  invalidReferences: t('References that cannot be read'),
  place: t('Place'),
  reference: t('Reference'),
  problem: t('Problem'),
  actions: {
    deleteTag: actionName(t, 'deleteTag'),
    deletePod: actionName(t, 'deletePod'),
    deleteDeploymentConfig: actionName(t, 'deleteDeploymentConfig'),
    scaleToZero: actionName(t, 'scaleToZero'),
    trimHistory: actionName(t, 'trimHistory'),
    deleteImage: actionName(t, 'deleteImage'),
  },
  outcomes: {
    deleted: outcomeName(t, 'deleted'),
    scaled: outcomeName(t, 'scaled'),
    trimmed: outcomeName(t, 'trimmed'),
    wouldSucceed: outcomeName(t, 'wouldSucceed'),
    alreadyGone: outcomeName(t, 'alreadyGone'),
    changed: outcomeName(t, 'changed'),
    notPermitted: outcomeName(t, 'notPermitted'),
    failed: outcomeName(t, 'failed'),
    notKnown: outcomeName(t, 'notKnown'),
    notAttempted: outcomeName(t, 'notAttempted'),
  },
});
