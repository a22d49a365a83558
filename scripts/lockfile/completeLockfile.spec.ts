import { readFileSync } from 'node:fs';
import path from 'node:path';
import { missingOptionalPackages, withPackages, type Lockfile } from './completeLockfile';

const LOCKFILE: Lockfile = {
  packages: {
    '': {},
    'node_modules/compiler': {
      version: '1.2.3',
      dev: true,
      optionalDependencies: {
        'compiler-linux-x64': '1.2.3',
        'compiler-darwin-arm64': '1.2.3',
        'fast-extra': '^2.0.0',
      },
    },
    'node_modules/compiler-linux-x64': { version: '1.2.3', optional: true },
  },
};

describe('the lockfile', () => {
  it('lacks packages for other platforms that the registry at hand has not', () => {
    expect(missingOptionalPackages(LOCKFILE)).toEqual({
      'node_modules/compiler-darwin-arm64': {
        version: '1.2.3',
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['darwin'],
      },
    });
  });

  it('lacks nothing once they are added', () => {
    const complete = withPackages(LOCKFILE, missingOptionalPackages(LOCKFILE));
    expect(missingOptionalPackages(complete)).toEqual({});
    expect(Object.keys(complete.packages)).toEqual([
      '',
      'node_modules/compiler',
      'node_modules/compiler-darwin-arm64',
      'node_modules/compiler-linux-x64',
    ]);
  });

  it('finds packages that lie below the one that wants them', () => {
    const nested = {
      packages: {
        ...LOCKFILE.packages,
        'node_modules/compiler/node_modules/compiler-darwin-arm64': { version: '1.2.3' },
      },
    };
    expect(missingOptionalPackages(nested)).toEqual({});
  });

  it('of this project is complete, so that npm ci takes it on every platform', () => {
    const file = path.resolve(__dirname, '../../package-lock.json');
    const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
    expect(Object.keys(missingOptionalPackages(lockfile))).toEqual([]);
  });
});
