import type { TFunction } from 'i18next';
import type { ReviewedTag } from '../../domain/tags/review/tagReview';
import type { Reason } from '../../domain/tags/reason';
import type { TagRow } from '../../domain/tags/rows/tagRows';
import { kindName } from '../facts/kinds';

/** So many are named; the rest is counted. */
const NAMED = 5;

/** What a reason of *unknown* says could not be checked; null for any other reason. */
const uncheckedText = (
  t: TFunction,
  reason: Reason,
  { namespace, stream }: TagRow,
): string | null => {
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
    case 'imageNotRead':
    case 'usedImageNotRead':
      return t('what the images of {{stream}} are made of', { stream: `${namespace}/${stream}` });
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
      const name = uncheckedText(t, reason, row);
      if (name !== null) names.add(name);
    }
  }
  const more = names.size - NAMED;
  const named = [...names].slice(0, NAMED).join(', ');
  return more > 0 ? named + t(' and {{count}} more', { count: more }) : named;
};
