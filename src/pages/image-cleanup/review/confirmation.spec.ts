import type { TagReview } from '../../../domain/tags/review/tagReview';
import type { Act } from '../../../domain/model/act';
import { wordToType } from './confirmation';

const review = (acts: readonly Act[], namespaces: readonly string[]): TagReview => ({
  tags: [],
  workloads: [],
  dropped: [],
  kept: [],
  acts,
  actions: namespaces.map((namespace, at) => ({
    type: 'deletePod',
    key: `Pod/${namespace}/web-${at}`,
    namespace,
    name: `web-${at}`,
    uid: `uid-${at}`,
  })),
});

describe('the word to type before a run', () => {
  it('is asked for only where something in use, a last tag or very much goes', () => {
    expect(wordToType(review([], ['shop']))).toBeNull();
    expect(wordToType(review(['unusedHere', 'rollback', 'unknown'], ['shop']))).toBeNull();
    expect(wordToType(review(['inUse'], ['shop']))).toBe('shop');
    expect(wordToType(review(['lastTag'], ['shop', 'shop']))).toBe('shop');
  });

  it('is the number of objects where one project does not name them all', () => {
    expect(wordToType(review(['inUse'], ['shop', 'billing']))).toBe('2');
    expect(wordToType(review(['manyObjects'], ['shop', 'shop', 'shop']))).toBe('3');
  });
});
