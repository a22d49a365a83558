import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const readJson = <T>(file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as T;

interface Extension {
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
interface Manifest {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly consolePlugin: {
    readonly version: string;
    readonly exposedModules: Readonly<Record<string, string>>;
    readonly dependencies: Readonly<Record<string, string>>;
  };
}
interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string } | undefined>>;
}

const manifest = readJson<Manifest>('package.json');
const lock = readJson<Lock>('package-lock.json');
const extensions = readJson<Extension[]>('console-extensions.json');

/** All `$codeRef`s at any depth. */
const codeReferences = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const reference = '$codeRef' in value ? value.$codeRef : undefined;
  return [
    ...(typeof reference === 'string' ? [reference] : []),
    ...Object.values(value).flatMap(codeReferences),
  ];
};

describe('the versions of PatternFly', () => {
  // The share scope takes the highest version on offer: a newer one than the console's, or a range that
  // leaves the console's out, makes the page load copies of its own.
  it.each([
    ['@patternfly/react-core', '6.4.0', '^6.4.0'],
    ['@patternfly/react-table', '6.4.0', '^6.4.0'],
    ['@patternfly/react-icons', '6.4.0', '^6.4.0'],
    ['@patternfly/react-data-view', '6.4.0-prerelease.12', '^6.4.0-prerelease.12'],
  ])('%s is built with %s and content with %s', (name, version, range) => {
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
    expect(manifest.devDependencies[name]).toBe(range);
  });

  it('are the same for the parts of PatternFly that the build uses', () => {
    const copies = Object.keys(lock.packages).filter((place) =>
      /\/react-(table|data-view|icons|component-groups)\/node_modules\/@patternfly\/react-(core|table|icons)$/.test(
        place,
      ),
    );
    expect(copies).toEqual([]);
  });
});

describe('what the plugin tells the console about itself', () => {
  const references = extensions.flatMap(({ properties }) => codeReferences(properties));

  it('exposes each module that an extension refers to, and no other', () => {
    const modules = new Set(references.map((reference) => reference.split('.')[0]));
    expect(new Set(Object.keys(manifest.consolePlugin.exposedModules))).toEqual(modules);
  });

  it('refers to exports that are there', () => {
    for (const reference of references) {
      const [module = '', name = 'default'] = reference.split('.');
      const place = manifest.consolePlugin.exposedModules[module] ?? '';
      const file = path.join('src', place);
      const source = ['.ts', '.tsx', '/index.ts']
        .map((ending) => path.join(ROOT, file + ending))
        .flatMap((candidate) => {
          try {
            return [readFileSync(candidate, 'utf8')];
          } catch {
            return [];
          }
        })
        .join('\n');
      expect(source).toMatch(
        new RegExp(`export (const|function|default|\\{[^}]*)\\s*\\b${name}\\b`),
      );
    }
  });

  it('has one version and asks for the console that it was written for', () => {
    expect(manifest.consolePlugin.version).toBe(manifest.version);
    expect(manifest.consolePlugin.dependencies).toEqual({ '@console/pluginAPI': '>=4.22.0-0' });
  });

  it('gives its links no id twice', () => {
    const ids = extensions.map(({ properties }) => properties['id']).filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
