import type { TFunction } from 'i18next';
import { initialPrune, initialPruneOf } from '../../../../../domain/policies/oc/options/pruneOptions';
import { englishTexts } from '../../../../../words/testing/english';
import { pruneWord, typedReasons } from './pruneConfirmation';

let t: TFunction;
beforeAll(async () => {
  t = await englishTexts();
});

const nothing = { acts: [] } as const;

describe('a word has to be typed', () => {
  it('for no ordinary prune', () => {
    expect(typedReasons(t, initialPrune, nothing, 5)).toEqual([]);
  });

  it.each(['0', '00', '0x0'])('where %s revisions are kept', (keepTagRevisions) => {
    expect(typedReasons(t, { ...initialPrune, keepTagRevisions }, nothing, 5)).toEqual([
      'No revision of any tag is kept: tags that nothing uses vanish, in every stream.',
    ]);
  });

  it('where the protections are off, and for very many objects', () => {
    const input = { ...initialPrune, protections: false };
    const acts = ['inUse', 'manyObjects'] as const;
    expect(typedReasons(t, input, { acts }, 201)).toEqual([
      '201 objects are changed in one run.',
      'The protections of Image Cleanup are off: what only they see as used goes.',
    ]);
  });

  it('where a stream loses its last tag', () => {
    expect(typedReasons(t, initialPruneOf('size'), { acts: ['lastTag'] }, 1)).toEqual([
      'A stream loses its last tag.',
    ]);
  });
});

it('is the name of the project, or the number of objects where there is more at stake', () => {
  expect(pruneWord('shop', nothing, 5)).toBe('shop');
  expect(pruneWord('shop', { acts: ['manyObjects'] }, 201)).toBe('201');
  expect(pruneWord(null, nothing, 5)).toBe('5');
});
