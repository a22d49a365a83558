import type { BuildStats } from './buildStats';
import { judgeBundle } from './judgeBundle';
import { loadedFiles } from './loadedFiles';
import { sharedNames } from './sharedModules';

const BUTTON = '@patternfly/react-core/dist/dynamic/components/Button';
const WIZARD = '@patternfly/react-core/dist/dynamic/components/Wizard';

const provide = (name: string) => `provide module (default) ${name}@6.4.0|/node_modules/x.js`;
const consume = (name: string, range = '^6.4.0', fallback = '/node_modules/x.js') =>
  `consume-shared-module|default|${name}|${range}|true|${fallback}|undefined|false`;
const chunk = (id: string, ...origins: string[]) => ({
  id,
  files: [`${id}.js`],
  entry: id === 'entry' || id === 'worker',
  origins,
});

/** A page that uses a shared button and an unshared wizard, reads in a worker and opens one part later. */
const STATS: BuildStats = {
  chunks: [
    chunk('entry', ''),
    chunk('page', 'container entry (default) [["Page"]]'),
    chunk('button-fallback', consume(BUTTON)),
    chunk('button-copy', provide(BUTTON)),
    chunk('wizard-copy', provide(WIZARD)),
    chunk('popper', '/node_modules/wizard.js'),
    chunk('worker', '/src/page.tsx'),
    chunk('regex', '/src/worker.ts'),
    chunk('tooltip-of-button', '/node_modules/button.js'),
  ],
  modules: [
    { identifier: '/src/page.tsx', chunks: ['page'] },
    { identifier: '/src/worker.ts', chunks: ['worker'] },
    { identifier: consume(BUTTON), chunks: ['page'] },
    { identifier: consume(WIZARD), chunks: ['page'] },
    { identifier: consume('react', '^18.3.1', 'undefined'), chunks: ['page'] },
    { identifier: '/node_modules/wizard.js', chunks: ['wizard-copy'] },
    { identifier: '/node_modules/button.js', chunks: ['button-copy', 'button-fallback'] },
  ],
};

const rules = (shared: readonly string[]) => ({
  shared: new Set(shared),
  exceptions: {},
  limitBytes: 1000,
  sizeOf: () => 10,
});

describe('what a page loads beyond the modules of the console', () => {
  it('leaves out copies of what the console shares, and what only they ask for', () => {
    expect(loadedFiles(STATS, new Set([BUTTON, WIZARD]))).toEqual({
      atOnce: ['entry.js', 'page.js', 'worker.js'],
      later: ['regex.js'],
    });
  });

  it('has copies of what the console does not share, with all that they ask for', () => {
    expect(loadedFiles(STATS, new Set([BUTTON]))).toEqual({
      atOnce: ['entry.js', 'page.js', 'wizard-copy.js', 'worker.js'],
      later: ['popper.js', 'regex.js'],
    });
  });
});

describe('the check of the bundle', () => {
  it('is content with a page that uses shared modules only', () => {
    expect(judgeBundle(STATS, rules([BUTTON, WIZARD]))).toMatchObject({ bytes: 30, problems: [] });
  });

  it('names what is not shared, with its price', () => {
    expect(judgeBundle(STATS, rules([BUTTON])).problems).toEqual([
      `${WIZARD} is not shared by the console: a copy of 0.0 kB is loaded`,
    ]);
  });

  it('lets an exception pass up to its price', () => {
    const allowing = (atMostBytes: number) =>
      judgeBundle(STATS, {
        ...rules([BUTTON]),
        exceptions: { [WIZARD]: { atMostBytes, because: 'a test' } },
      }).problems;
    expect(allowing(20)).toEqual([]);
    expect(allowing(19)).toEqual([`${WIZARD} costs 0.0 kB, allowed are 0.0 kB`]);
  });

  it('objects to an exception that nothing needs', () => {
    const exceptions = { [WIZARD]: { atMostBytes: 20, because: 'a test' } };
    const { problems } = judgeBundle(STATS, { ...rules([BUTTON, WIZARD]), exceptions });
    expect(problems).toEqual([`${WIZARD} is an exception that nothing needs`]);
  });

  it('objects to a page that is too big', () => {
    const { problems } = judgeBundle(STATS, { ...rules([BUTTON, WIZARD]), limitBytes: 29 });
    expect(problems).toHaveLength(1);
  });

  it('knows shared modules by package and path', () => {
    const shared = { '@patternfly/react-core': { version: '6.4.2', modules: ['dist/dynamic/A'] } };
    expect(sharedNames({ shared })).toEqual(new Set(['@patternfly/react-core/dist/dynamic/A']));
  });
});
