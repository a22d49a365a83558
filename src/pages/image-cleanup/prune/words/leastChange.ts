import type { TFunction } from 'i18next';
import type { LeastChange } from '../../../../domain/prune/pruneViews';
import { dateText } from '../../words/time';
import { protectionSentence } from './protection';

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
      return t('Wait until {{date}}: until then it is too young.', {
        date: dateText(language, change.until),
      });
    case 'all':
      return t('Prune images that were never pushed to this registry as well.');
    case 'allProjects':
      return t('Prune all projects: with one project no image is deleted.');
    case 'uses':
      return t('{{count}} objects have to stop using it.', { count: change.uses.length });
    case 'protections':
      return t('Switch the protections of Image Cleanup off. {{reason}}', {
        reason: protectionSentence(t, change.reason),
      });
  }
};

/** What the button does that makes such a plan; null where no option does. */
export const leastChangeAction = (t: TFunction, change: LeastChange): string | null => {
  switch (change.change) {
    case 'revisions':
      return t('Plan with {{count}} revisions', { count: change.keep });
    case 'all':
      return t('Plan with all images');
    case 'allProjects':
      return t('Plan for all projects');
    case 'protections':
      return t('Plan without these protections');
    case 'tags':
    case 'age':
    case 'uses':
      return null;
  }
};
