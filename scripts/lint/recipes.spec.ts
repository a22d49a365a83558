import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Files and folders that a document names in code marks; what is built is not there yet. */
const namedIn = (document: string): readonly string[] => {
  const text = readFileSync(path.join(root, document), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const names = [
    ...text.matchAll(/`((?:src|scripts|docs|dev-console|integration-tests)\/[^`\s]*)`/g),
  ].map(([, name = '']) => name.replace(/#.*$/, ''));
  return names.filter((name) => !name.includes('dist/'));
};

describe.each(['CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md'])('%s', (document) => {
  it.each([...new Set(namedIn(document)), document])('names %s, which is there', (name) => {
    expect(existsSync(path.join(root, name))).toBe(true);
  });
});
