/**
 * Holds the catalogues against the source: no key missing, none unused, in every language that is there.
 * `--write` brings the English catalogue up to date. Ends with 1 when something is wrong.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compareCatalogue, updateCatalogue, type Catalogue } from './translations/catalogue';
import { extensionKeys } from './translations/extensionKeys';
import { sourceFiles } from './translations/sourceFiles';
import { usedKeys } from './translations/usedKeys';

const NAMESPACE = 'plugin__image-cleanup-plugin';
/** So many problems are written out; a page without any catalogue would have hundreds. */
const SHOWN = 25;

const EXTENSIONS = 'console-extensions.json';
const fileOf = (language: string) => `locales/${language}/${NAMESPACE}.json`;
const read = (language: string) => JSON.parse(readFileSync(fileOf(language), 'utf8')) as Catalogue;

const files = sourceFiles('src').map((file) => usedKeys(file, readFileSync(file, 'utf8')));
const used = [
  ...files.flatMap((file) => file.used),
  ...extensionKeys(EXTENSIONS, readFileSync(EXTENSIONS, 'utf8'), NAMESPACE),
];

if (process.argv.includes('--write'))
  writeFileSync(fileOf('en'), `${JSON.stringify(updateCatalogue(read('en'), used), null, 2)}\n`);

const problems = files
  .flatMap((file) => file.unknown)
  .map(
    ({ file, line, text }) =>
      `${file}:${line} asks for a text that is not a literal: ${text}. ` +
      "Declare the possible keys in this file by comments: // t('Key')",
  );
for (const language of readdirSync('locales')) {
  const { missing, unused, placeholders } = compareCatalogue(read(language), used, language);
  problems.push(
    ...missing.map(({ key, place }) => `${fileOf(language)} lacks "${key}" (${place})`),
    ...unused.map((key) => `${fileOf(language)} has "${key}", which nothing asks for`),
    ...placeholders.map(
      (key) => `${fileOf(language)}: "${key}" has other placeholders in its text`,
    ),
  );
}
problems.slice(0, SHOWN).forEach((problem) => console.error(problem));
if (problems.length > SHOWN) console.error(`… and ${problems.length - SHOWN} more`);
if (problems.length > 0) {
  console.error('`npm run translations` adds missing English keys and removes unused ones.');
  process.exitCode = 1;
} else {
  console.log(`${new Set(used.map(({ key }) => key)).size} texts, each in every catalogue`);
}
