import type { Use } from '../../../usage/use';
import type { LeastChange, WayToGo } from './notPruned';

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean => {
  const all = new Set(whole);
  return part.every((each) => all.has(each));
};

const placesOf = (uses: readonly Use[]): readonly string[] =>
  uses.map(({ uid, place, placeName }) => JSON.stringify([uid, place, placeName]));

/** Whether a change asks for no more than another one of its kind. */
const asksNoMore = (a: LeastChange, b: LeastChange): boolean => {
  if (a.change === 'tags' && b.change === 'tags') return isPartOf(a.tags, b.tags);
  if (a.change === 'uses' && b.change === 'uses') {
    return isPartOf(placesOf(a.uses), placesOf(b.uses));
  }
  if (a.change === 'revisions' && b.change === 'revisions') return a.keep >= b.keep;
  if (a.change === 'age' && b.change === 'age') return (a.until ?? 0) <= (b.until ?? 0);
  if (a.change === 'takeIn' && b.change === 'takeIn') return isPartOf(a.streams, b.streams);
  return a.change === b.change;
};

/** Whether each change of a way is part of another one: then nobody needs to be told the other. */
export const needsNoMore = (way: WayToGo, other: WayToGo): boolean =>
  way.every((change) => other.some((wanted) => asksNoMore(change, wanted)));
