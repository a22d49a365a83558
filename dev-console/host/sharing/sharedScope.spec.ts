import { createRequire } from 'node:module';
import path from 'node:path';
import recorded from '../shared-modules.json';
import sharedModulesLoader from './sharedModulesLoader.cjs';
import { sharedScopeOf } from './sharedScope';

const host = createRequire(path.resolve(__dirname, '../main.tsx'));

/** The versions that are installed, where they are not quite those of the real console. */
const INSTALLED_INSTEAD: Record<string, string> = { 'react-router': '7.13.2' };

const installed = (name: string): string =>
  (host(`${name}/package.json`) as { version: string }).version;

describe('what the local console shares with plugins', () => {
  it('is exactly the list of PatternFly modules that the real console shares', () => {
    const source = sharedModulesLoader(JSON.stringify(recorded));
    const shared = [...source.matchAll(/^"([^"]+)": \{ version: "([^"]+)"/gm)].map(
      ([, request, version]) => [request, version],
    );
    const expected = Object.entries(recorded.shared).flatMap(([name, { version, modules }]) =>
      modules.map((module) => [`${name}/${module}`, version]),
    );
    expect(shared).toEqual(expected);
    expect(shared.length).toBeGreaterThan(190);
  });

  it('has the versions that it says it has', () => {
    const claimed = {
      ...Object.fromEntries(
        Object.entries(recorded.shared).map(([name, { version }]) => [name, version]),
      ),
      ...recorded.singletons,
      ...INSTALLED_INSTEAD,
      '@openshift-console/dynamic-plugin-sdk': '4.22.0',
    };
    const found = Object.fromEntries(Object.keys(claimed).map((name) => [name, installed(name)]));
    expect(found).toEqual(claimed);
  });

  it('gives webpack a factory of each module under its version', async () => {
    const button = { Button: 'a button' };
    const scope = sharedScopeOf({
      'pf/Button': { version: '6.4.2', load: () => Promise.resolve(button) },
    });
    const factory = await scope['pf/Button']?.['6.4.2']?.get();
    expect(factory?.()).toBe(button);
  });
});
