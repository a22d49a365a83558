import { clearedActions } from '../../../cluster/run/dryRun';
import { type RunState } from '../../../cluster/run/run';
import type { TagReview } from '../../../domain/tags/review/tagReview';
import { isTyped } from '../../../words/run/act';

/** What is confirmed after a dry run: the actions that it cleared, with the acts of the review. */
export const toConfirm = ({
  review,
  rehearsal,
}: {
  readonly review: TagReview;
  readonly rehearsal: RunState;
}): Pick<TagReview, 'acts' | 'actions'> => ({
  acts: review.acts,
  actions: clearedActions(rehearsal),
});

/**
 * The word that has to be typed before a run that does great damage: the number of objects where
 * there are very many or several projects are concerned, else the project's name. Null where
 * nothing has to be typed.
 */
export const wordToType = ({
  acts,
  actions,
}: Pick<TagReview, 'acts' | 'actions'>): string | null => {
  if (actions.length === 0 || !acts.some(isTyped)) return null;
  // Images are in no project.
  const projects = new Set(
    actions.map((action) => (action.type === 'deleteImage' ? null : action.namespace)),
  );
  const [only] = projects;
  return acts.includes('manyObjects') || projects.size !== 1 || !only
    ? String(actions.length)
    : only;
};
