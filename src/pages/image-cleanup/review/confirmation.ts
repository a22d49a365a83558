import type { Review } from '../../../domain/plan/review';
import { isTyped } from '../words/act';

/**
 * The word that has to be typed before a run that does great damage: the number of objects where
 * there are very many or several projects are concerned, else the project's name. Null where
 * nothing has to be typed.
 */
export const wordToType = (review: Review): string | null => {
  if (!review.acts.some(isTyped)) return null;
  const projects = new Set(review.actions.map(({ namespace }) => namespace));
  const [only] = projects;
  return review.acts.includes('manyObjects') || projects.size !== 1 || only === undefined
    ? String(review.actions.length)
    : only;
};
