import type { TFunction } from 'i18next';
import type { LeastChange } from '../../../domain/policies/oc/explain/notPruned';
import { dateText } from '../../facts/time';
import { protectionText } from './protection';

type AgeChange = Extract<LeastChange, { change: 'age' }>;

const ageSentence = (t: TFunction, language: string, change: AgeChange): string => {
  const { keepYoungerThan: duration, until } = change;
  const date = until === null ? '' : dateText(language, until);
  if (duration === null) return t('Wait until {{date}}: until then it is too young.', { date });
  return until === null
    ? t('Keep only what is younger than {{duration}}.', { duration })
    : t(
        'Keep only what is younger than {{duration}}, or wait until {{date}}: until then it is too young.',
        { duration, date },
      );
};

/** What would have to change before an image is pruned, as a sentence. */
export const leastChangeSentence = (
  t: TFunction,
  language: string,
  change: LeastChange,
): string => {
  switch (change.change) {
    case 'revisions':
      return change.keep === 0
        ? t('Keep no revision of any tag.')
        : t('Keep only {{count}} revisions of each tag.', { count: change.keep });
    case 'tags':
      return t('Delete the tags that hold it: {{tags}}.', { tags: change.tags.join(', ') });
    case 'age':
      return ageSentence(t, language, change);
    case 'all':
      return t('Prune images that were never pushed to this registry as well.');
    case 'allProjects':
      return change.othersRead
        ? t('Prune all projects: with one project no image is deleted.')
        : t(
            'Prune all projects: with one project no image is deleted. Others, which were not read, may keep it as well.',
          );
    case 'uses':
      return t('{{count}} objects have to stop using it.', { count: change.uses.length });
    case 'protections':
      return t('Switch the protections of Image Cleanup off. {{reason}}', {
        reason: protectionText(t, change.reason),
      });
    case 'metadata':
      return t(
        'No option helps against {{count}} images without metadata: while there is one, no image is deleted. Import or push them again, or delete them.',
        { count: change.images.length },
      );
    case 'takeIn':
      return t('Take {{streams}} into the prune again.', { streams: change.streams.join(', ') });
  }
};

/** What the button does that makes a plan with that change; null where no option is it. */
export const leastChangeAction = (t: TFunction, change: LeastChange): string | null => {
  switch (change.change) {
    case 'revisions':
      return t('Plan with {{count}} revisions', { count: change.keep });
    case 'age':
      return change.keepYoungerThan === null
        ? null
        : t('Plan with {{duration}}', { duration: change.keepYoungerThan });
    case 'all':
      return t('Plan with all images');
    case 'allProjects':
      return t('Plan for all projects');
    case 'protections':
      return t('Plan without these protections');
    case 'tags':
    case 'uses':
    case 'metadata':
    case 'takeIn':
      return null;
  }
};
