import { defaultPolicy } from './defaultPolicy';
import type { AgePolicy, FilterSubject, PolicyInput } from './policy';
import { linearRegex } from '../../filter/regex/linearRegex';
import { needsRegex, validatePolicy } from './validatePolicy';

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

const policyOf = (changes: Partial<PolicyInput>): AgePolicy => {
  const result = validatePolicy({ ...defaultPolicy, ...changes }, linearRegex);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.policy;
};

const problemsOf = (changes: Partial<PolicyInput>) => {
  const result = validatePolicy({ ...defaultPolicy, ...changes }, linearRegex);
  return result.ok ? [] : result.problems;
};

describe('the filter of a policy', () => {
  it.each<[Partial<PolicyInput>, boolean]>([
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
    expect(policyOf(changes).selects(subject)).toBe(expected);
  });

  it('passes skipped tags, which are named with the pattern that keeps them', () => {
    const policy = policyOf({ skipTags: 'prod, v*' });
    expect(policy.selects(subject)).toBe(true);
    expect(policy.skips('v1')).toBe('v*');
    expect(policy.skips('main')).toBeNull();
  });

  it('compares a pull spec that does not parse as the text that it is', () => {
    const broken = { ...subject, repositories: [], pullSpecs: ['Not A Spec//x:'] };
    expect(policyOf({ repository: 'quay.io' }).selects(broken)).toBe(false);
  });
});

describe('the figures of a policy', () => {
  it('counts days in milliseconds too', () => {
    const policy = policyOf({ olderThan: ' 7 ', keepMostRecent: '3' });
    expect([policy.olderThanDays, policy.olderThan, policy.keepMostRecent]).toEqual([
      7,
      7 * 24 * 60 * 60 * 1000,
      3,
    ]);
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
      'tags emptyPattern',
      'skipTags emptyPattern',
      'labels badSelector',
      'olderThan notANumber',
      'keepMostRecent outOfRange',
      'repository emptyPattern',
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
    expect(needsRegex({ ...defaultPolicy, tags: 'v*', repository: 'quay.io/a' })).toBe(false);
    expect(needsRegex({ ...defaultPolicy, skipTags: '/^v/' })).toBe(true);
  });
});
