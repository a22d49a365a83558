import { initialPrune, initialPruneOf } from './pruneOptions';
import { type PruneOptions } from './pruneFields';
import { pruneRules, readPrune } from './pruneRules';

const problemsOf = (change: Partial<PruneOptions>): readonly string[] => {
  const read = readPrune({ ...initialPrune, ...change });
  return read.ok ? [] : read.problems.map(({ field, message }) => `${field}: ${message}`);
};

const valuesOf = (options: PruneOptions) => {
  const read = readPrune(options);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.values;
};

const rulesOf = (options: PruneOptions, project: string | null = null) =>
  pruneRules(options, valuesOf(options), project);

describe('the options of a prune', () => {
  it('have the defaults of the command', () => {
    expect(rulesOf(initialPrune)).toEqual({
      keepYoungerThan: 3_600_000_000_000n,
      keepTagRevisions: 3,
      overSizeLimit: false,
      all: true,
      registry: true,
      namespace: null,
      ignoreInvalidRefs: false,
      protections: true,
    });
    expect(valuesOf(initialPrune).numWorkers).toBe(5);
  });

  it('are those of one project where one was chosen', () => {
    expect(rulesOf(initialPrune, 'shop')).toMatchObject({ namespace: 'shop' });
  });

  it('over the size limit are neither age nor revisions', () => {
    expect(rulesOf(initialPruneOf('size'))).toMatchObject({
      keepYoungerThan: null,
      keepTagRevisions: null,
      overSizeLimit: true,
    });
  });

  it('over the size limit exclude age and revisions, even their defaults', () => {
    const message =
      '--prune-over-size-limit cannot be specified with --keep-tag-revisions nor --keep-younger-than';
    const bySize = initialPruneOf('size');
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
    expect(valuesOf({ ...initialPrune, numWorkers }).numWorkers).toBe(atOnce);
  });
});
