import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** Names that say nothing about what is in a folder. */
const EMPTY_NAMES = ['utils', 'util', 'common', 'helpers', 'helper', 'shared', 'misc', 'lib'];

const filesOf = (): string[] => {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return listed.split('\0').filter(Boolean);
};

const read = (file: string): string => {
  try {
    return readFileSync(path.join(ROOT, file), 'utf8');
  } catch {
    return '';
  }
};

describe('the source tree', () => {
  const files = filesOf();
  const code = files.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('scripts/lint/'));

  it('has no folder whose name says nothing', () => {
    const named = files.filter((file) =>
      path
        .dirname(file)
        .split('/')
        .some((folder) => EMPTY_NAMES.includes(folder)),
    );
    expect(named).toEqual([]);
  });

  it('switches off no rule of the compiler or of lint', () => {
    const switchedOff = code.filter((file) =>
      /@ts-(ignore|nocheck)|eslint-disable|stylelint-disable|prettier-ignore/.test(read(file)),
    );
    expect(switchedOff).toEqual([]);
  });

  it('skips no test', () => {
    const skipped = code.filter((file) =>
      /\b(it|test|describe)\.(skip|todo|only|fixme)\b|\bx(it|describe)\(/.test(read(file)),
    );
    expect(skipped).toEqual([]);
  });

  it('has no test that lies apart from what it tests', () => {
    const apart = files.filter((file) => /(^|\/)(__tests__|tests?)\//.test(file));
    expect(apart).toEqual([]);
  });
});
