import { defaultPrune, defaultsOf, type PruneInput } from './pruneInput';
import { validatePrune } from './validatePrune';

const problemsOf = (change: Partial<PruneInput>): readonly string[] => {
  const result = validatePrune({ ...defaultPrune, ...change }, null);
  return result.ok ? [] : result.problems.map(({ field, message }) => `${field}: ${message}`);
};

describe('the options of a prune', () => {
  it('have the defaults of the command', () => {
    expect(validatePrune(defaultPrune, null)).toEqual({
      ok: true,
      options: {
        keepYoungerThan: 3_600_000_000_000n,
        keepTagRevisions: 3,
        overSizeLimit: false,
        all: true,
        registry: true,
        namespace: null,
        ignoreInvalidRefs: false,
        protections: true,
      },
      atOnce: 5,
    });
  });

  it('are those of one project where one was chosen', () => {
    expect(validatePrune(defaultPrune, 'shop')).toMatchObject({ options: { namespace: 'shop' } });
  });

  it('over the size limit are neither age nor revisions', () => {
    expect(validatePrune(defaultsOf('size'), null)).toMatchObject({
      ok: true,
      options: { keepYoungerThan: null, keepTagRevisions: null, overSizeLimit: true },
    });
  });

  it('over the size limit exclude age and revisions, even their defaults', () => {
    const message =
      '--prune-over-size-limit cannot be specified with --keep-tag-revisions nor --keep-younger-than';
    const bySize = defaultsOf('size');
    expect(problemsOf({ ...bySize, keepTagRevisions: '3' })).toEqual([
      `keepTagRevisions: ${message}`,
    ]);
    expect(problemsOf({ ...bySize, keepYoungerThan: '-60m' })).toEqual([
      `keepYoungerThan: ${message}`,
    ]);
    expect(problemsOf({ ...bySize, keepTagRevisions: 'x' })).toEqual([
      'keepTagRevisions: invalid argument "x" for "--keep-tag-revisions" flag: ' +
        'strconv.ParseInt: parsing "x": invalid syntax',
    ]);
  });

  it('are refused in the words of the command', () => {
    expect(problemsOf({ keepYoungerThan: '-1s' })).toEqual([
      'keepYoungerThan: --keep-younger-than must be greater than or equal to 0',
    ]);
    expect(problemsOf({ keepTagRevisions: '-1' })).toEqual([
      'keepTagRevisions: --keep-tag-revisions must be greater than or equal to 0',
    ]);
    expect(problemsOf({ keepYoungerThan: '60' })).toEqual([
      'keepYoungerThan: invalid argument "60" for "--keep-younger-than" flag: ' +
        'time: missing unit in duration "60"',
    ]);
    expect(problemsOf({ keepTagRevisions: 'x' })).toEqual([
      'keepTagRevisions: invalid argument "x" for "--keep-tag-revisions" flag: ' +
        'strconv.ParseInt: parsing "x": invalid syntax',
    ]);
  });

  it('are not trimmed, as the command does not', () => {
    expect(problemsOf({ keepYoungerThan: ' 60m' })).toEqual([
      'keepYoungerThan: invalid argument " 60m" for "--keep-younger-than" flag: ' +
        'time: invalid duration " 60m"',
    ]);
    expect(problemsOf({ keepTagRevisions: '3 ', numWorkers: ' 5' })).toHaveLength(2);
  });

  it('are refused all at once, each at its field', () => {
    expect(
      problemsOf({ keepYoungerThan: '', keepTagRevisions: '1.5', numWorkers: 'a' }),
    ).toHaveLength(3);
  });

  it.each([
    ['0', 5],
    ['-3', 5],
    ['1', 1],
    ['12', 12],
  ])('with %j workers work on %d objects at once', (numWorkers, atOnce) => {
    expect(validatePrune({ ...defaultPrune, numWorkers }, null)).toMatchObject({ atOnce });
  });
});
