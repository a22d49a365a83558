import type { TFunction } from 'i18next';
import type { ReviewedTag } from '../../../domain/plan/review';
import type { Reason } from '../../../domain/plan/verdict';
import { kindName } from './kinds';

/** So many are named; the rest is counted. */
const NAMED = 5;

/** What a reason of *unknown* says could not be checked; null for any other reason. */
const uncheckedText = (t: TFunction, reason: Reason, namespace: string): string | null => {
  switch (reason.code) {
    case 'listNotWhole':
      return t('{{kind}} objects in {{project}}', {
        kind: kindName(reason.kind),
        project: reason.namespace ?? t('all projects'),
      });
    case 'projectNotReadable':
      return t('project {{project}}', { project: reason.project });
    case 'everyProjectMayPull':
      return t('projects out of sight');
    case 'pullRightsFailed':
      return t('who may pull from {{project}}', { project: namespace });
    case 'runningImageNotResolved':
      return t('which image {{kind}} {{name}} in {{project}} runs', {
        kind: kindName(reason.use.kind),
        name: reason.use.name,
        project: reason.use.namespace,
      });
    default:
      return null;
  }
};

/** What could not be checked of the *unknown* ones among these tags: lists and projects, by name. */
export const uncheckedNames = (t: TFunction, tags: readonly ReviewedTag[]): string => {
  const names = new Set<string>();
  for (const { row, reasons } of tags) {
    if (row.verdict !== 'unknown') continue;
    for (const reason of reasons) {
      const name = uncheckedText(t, reason, row.namespace);
      if (name !== null) names.add(name);
    }
  }
  const more = names.size - NAMED;
  const named = [...names].slice(0, NAMED).join(', ');
  return more > 0 ? named + t(' and {{count}} more', { count: more }) : named;
};
