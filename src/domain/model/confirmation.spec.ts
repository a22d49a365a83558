import { initialPruneOf } from '../policies/oc/options/pruneOptions';
import type { PruneOptions } from '../policies/oc/options/pruneFields';
import { pruneRules, readPrune } from '../policies/oc/options/pruneRules';
import { reviewPrune } from '../policies/oc/review/pruneReview';
import { PruneRows } from '../policies/oc/rows/pruneRows';
import { digest, listedImage, revision, stream, tag } from '../testing/build';
import { prunePlanOf } from '../testing/prune';
import { manyObjects, type Act, type RequiredAct } from './act';
import type { RunAction } from './action';
import { confirmationFor, missingActs, nothingConfirmed } from './confirmation';

const podsIn = (...namespaces: readonly string[]): readonly RunAction[] =>
  namespaces.map((namespace, at) => ({
    type: 'deletePod',
    key: `Pod/${namespace}/web-${at}`,
    namespace,
    name: `web-${at}`,
    uid: `uid-${at}`,
  }));

const image: RunAction = {
  type: 'deleteImage',
  key: `Image/${digest('a')}`,
  digest: digest('a'),
  created: null,
  after: [],
};

const trimmed: RunAction = {
  type: 'trimHistory',
  key: 'ImageStream/shop/app',
  namespace: 'shop',
  name: 'app',
  uid: 'uid-app',
  items: [],
};

const required = (...acts: readonly Act[]): readonly RequiredAct[] =>
  acts.map((act) => ({ act, of: [] }));

const wordFor = (acts: readonly Act[], actions: readonly RunAction[]): string | null =>
  confirmationFor(required(...acts), actions).typed?.word ?? null;

describe('the word to type before a run', () => {
  it('is asked for only where something in use, a last tag or very much goes', () => {
    expect(wordFor([], podsIn('shop'))).toBeNull();
    expect(wordFor(['unusedHere', 'rollback', 'unknown'], podsIn('shop'))).toBeNull();
    expect(wordFor(['inUse'], podsIn('shop'))).toBe('shop');
    expect(wordFor(['lastTag'], podsIn('shop', 'shop'))).toBe('shop');
    expect(wordFor(['unprotected'], [trimmed])).toBe('shop');
    expect(wordFor(['noRevisions'], [trimmed])).toBe('shop');
  });

  it('is the number of objects where one project does not name them all', () => {
    expect(wordFor(['inUse'], podsIn('shop', 'billing'))).toBe('2');
    expect(wordFor(['unprotected'], [trimmed, image])).toBe('2');
    expect(wordFor(['unprotected'], [image])).toBe('1');
  });

  it('is the number of objects where there are very many', () => {
    expect(wordFor(['manyObjects'], podsIn('shop', 'shop', 'shop'))).toBe('3');
  });
});

describe('a run', () => {
  const acts = required('rollback', 'unknown', 'inUse', 'lastTag');
  const confirmation = confirmationFor(acts, podsIn('shop'));
  const missing = (ticked: readonly Act[], typed: string) =>
    missingActs(confirmation, { ticked, typed }).map(({ act }) => act);

  it('has its ticks one by one, and one word for all that has to be typed', () => {
    expect(confirmation).toEqual({
      typed: { word: 'shop', acts: required('inUse', 'lastTag') },
      ticks: required('rollback', 'unknown'),
    });
  });

  it('lacks whatever was not ticked, and all that the word stands for until it is typed', () => {
    expect(missingActs(confirmation, nothingConfirmed)).toHaveLength(4);
    expect(missing(['rollback'], 'shop')).toEqual(['unknown']);
    expect(missing(['rollback', 'unknown'], '')).toEqual(['inUse', 'lastTag']);
    expect(missing(['rollback', 'unknown'], 'shop')).toEqual([]);
  });

  it('takes the word to the letter, and no tick in its stead', () => {
    const ticked: readonly Act[] = ['rollback', 'unknown', 'inUse', 'lastTag'];
    for (const typed of ['', 'Shop', 'shop ', 'billing']) {
      expect(missing(ticked, typed)).toEqual(['inUse', 'lastTag']);
    }
  });

  it('that does nothing, since the dry run cleared nothing, has nothing to be confirmed', () => {
    const nothing = confirmationFor(acts, []);
    expect(nothing).toEqual({ typed: null, ticks: [] });
    expect(missingActs(nothing, nothingConfirmed)).toEqual([]);
  });
});

describe('what a prune has to be confirmed for', () => {
  const wordAfter = (options: Partial<PruneOptions>, images = 3) => {
    const kept = { ...initialPruneOf('oc'), ...options };
    const read = readPrune(kept);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const [a, b] = [digest('a'), digest('b')];
    const listed = [
      listedImage(a, 40),
      ...Array.from({ length: images }, (_, at) =>
        listedImage(`sha256:${String(at).padStart(64, '0')}`, 90),
      ),
    ];
    const app = stream('app', [tag('v1', revision(a, 0)), tag('old', revision(b, 60))]);
    const plan = prunePlanOf({ streams: [app], listed }, pruneRules(kept, read.values, null));
    const { acts, actions } = reviewPrune(new PruneRows(plan), 5);
    const { typed } = confirmationFor(acts, actions);
    return typed && { word: typed.word, acts: typed.acts.map(({ act }) => act) };
  };

  it('is nothing where it is an ordinary one', () => {
    expect(wordAfter({})).toBeNull();
  });

  it.each(['0', '00', '0x0'])('is that it keeps %s revisions', (keepTagRevisions) => {
    expect(wordAfter({ keepTagRevisions })?.acts).toEqual(['noRevisions']);
  });

  it('is that the protections are off, and that it deletes very much', () => {
    expect(wordAfter({ protections: false }, manyObjects + 1)).toMatchObject({
      word: expect.stringMatching(/^20\d$/) as string,
      acts: ['manyObjects', 'unprotected'],
    });
  });
});
