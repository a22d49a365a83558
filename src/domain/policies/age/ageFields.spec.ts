import type { FilterSubject } from '../../filter/filterSubject';
import type { AgeOptions } from './ageFields';
import { readOptions } from '../fields/readOptions';
import { ageFields } from './ageFields';
import { ageOptionsOf, ageValuesOf } from '../../testing/build';
import { ageProblemAt } from './ageProblem';
import { ageRules } from './ageRules';
import { linearRegex } from '../../filter/regex/linearRegex';
import { agePolicy } from '.';

const context = { compileRegex: linearRegex };

const DIGEST = `sha256:cafe01${'0'.repeat(58)}`;
const OLDER = `sha256:beef02${'1'.repeat(58)}`;

const subject: FilterSubject = {
  stream: 'web',
  labels: { app: 'shop' },
  repositories: ['registry.svc:5000/shop/web', 'registry.example.com/shop/web'],
  tag: 'v1',
  digests: [DIGEST, OLDER],
  pullSpecs: [`registry.svc:5000/shop/web@${DIGEST}`, `quay.io/acme/frontend@${OLDER}`],
};

const read = (changes: Partial<AgeOptions>) =>
  readOptions(ageFields, ageOptionsOf(changes), context, ageProblemAt);

const selects = (changes: Partial<AgeOptions>, of: FilterSubject): boolean =>
  ageRules(ageValuesOf(changes)).selects?.(of) ?? true;

const problemsOf = (changes: Partial<AgeOptions>) => {
  const result = read(changes);
  return result.ok ? [] : result.problems;
};

describe('the filter of a policy', () => {
  it.each<[Partial<AgeOptions>, boolean]>([
    [{}, true],
    [{ imageId: 'web' }, true],
    [{ imageId: 'we' }, false],
    [{ imageId: 'sha256:c' }, true],
    [{ imageId: 'sha256:BEEF' }, true],
    [{ imageId: 'sha256:d' }, false],
    [{ imageId: 'cafe01' }, true],
    [{ imageId: 'cafe0' }, false],
    [{ imageId: 'beef02111' }, true],
    [{ imageId: 'afe010' }, false],
    [{ imageName: 'web' }, true],
    [{ imageName: 'w*' }, true],
    [{ imageName: 'frontend' }, true],
    [{ imageName: '/^front/' }, true],
    [{ imageName: 'acme' }, false],
    [{ repository: 'registry.svc:5000/shop/web' }, true],
    [{ repository: 'https://registry.svc:5000/shop/' }, true],
    [{ repository: 'registry.svc:5000' }, true],
    [{ repository: 'registry.svc' }, false],
    [{ repository: 'registry.svc:5000/sho' }, false],
    [{ repository: 'docker://quay.io/acme/frontend' }, true],
    [{ repository: 'registry.example.com/shop' }, true],
    [{ tags: 'v*' }, true],
    [{ tags: 'latest' }, false],
    [{ labels: 'app=shop' }, true],
    [{ labels: 'app!=shop' }, false],
    [{ tags: 'v1', imageName: 'other' }, false],
  ])('%j leaves the tag: %s', (changes, expected) => {
    expect(selects(changes, subject)).toBe(expected);
  });

  it('passes skipped tags, which are named with the pattern that keeps them', () => {
    expect(selects({ skipTags: 'prod, v*' }, subject)).toBe(true);
    const { skipTags } = ageValuesOf({ skipTags: 'prod, v*' });
    expect([skipTags('v1'), skipTags('main')]).toEqual(['v*', null]);
  });

  it('compares a pull spec that does not parse as the text that it is', () => {
    const broken = { ...subject, repositories: [], pullSpecs: ['Not A Spec//x:'] };
    expect(selects({ repository: 'quay.io' }, broken)).toBe(false);
  });
});

describe('the figures of a policy', () => {
  it('are read as whole numbers, blanks around them aside', () => {
    expect(ageValuesOf({ olderThan: ' 7 ', keepMostRecent: '3' })).toMatchObject({
      olderThan: 7,
      keepMostRecent: 3,
    });
    expect(ageRules(ageValuesOf({ olderThan: '7' })).olderThan).toBe(7 * 24 * 60 * 60 * 1000);
  });

  it.each([
    ['', 'notANumber'],
    ['abc', 'notANumber'],
    ['1.5', 'notANumber'],
    ['1e3', 'notANumber'],
    ['-1', 'outOfRange'],
    ['36501', 'outOfRange'],
    ['9'.repeat(400), 'outOfRange'],
  ])('refuses %j days', (olderThan, code) => {
    expect(problemsOf({ olderThan })).toEqual([
      expect.objectContaining({ field: 'olderThan', code }),
    ]);
  });

  it('accepts both ends of the range', () => {
    expect(problemsOf({ olderThan: '0', keepMostRecent: '10000' })).toEqual([]);
    expect(problemsOf({ olderThan: '36500', keepMostRecent: '10001' })).toEqual([
      { field: 'keepMostRecent', code: 'outOfRange', detail: '0–10000' },
    ]);
  });
});

describe('a policy with mistakes', () => {
  it('is told all of them at once, each at its field', () => {
    const problems = problemsOf({
      imageName: '/(/',
      tags: ',',
      skipTags: '//',
      labels: 'app in',
      repository: 'https://',
      olderThan: 'x',
      keepMostRecent: '-2',
    });
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'imageName badRegex',
      'repository emptyPattern',
      'tags emptyPattern',
      'labels badSelector',
      'olderThan notANumber',
      'skipTags emptyPattern',
      'keepMostRecent outOfRange',
    ]);
  });

  it('has the words of the parser in its details', () => {
    expect(problemsOf({ tags: 'v1,/[/' })).toEqual([
      { field: 'tags', code: 'badRegex', detail: '/[/: the closing slash is missing' },
    ]);
  });
});

describe('the expression engine', () => {
  it('is needed only where a regular expression may stand', () => {
    expect(agePolicy.needsRegex(ageOptionsOf({ tags: 'v*', repository: 'quay.io/a' }))).toBe(false);
    expect(agePolicy.needsRegex(ageOptionsOf({ skipTags: '/^v/' }))).toBe(true);
  });
});
