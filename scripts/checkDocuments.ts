/**
 * Holds what names a document against the documents: citations in comments, links in Markdown; and
 * the records of decisions against their form. Ends with 1 when something is wrong.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brokenCitations, type Documents, type Problem } from './lint/documents/citations';
import { lacksOfRecord } from './lint/documents/decisionRecord';
import { brokenLinks } from './lint/documents/links';
import { headingsOf, type Heading } from './lint/documents/markdown';

const RECORDS = 'docs/decisions';
const INDEX = `${RECORDS}/README.md`;

const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file && existsSync(file));
const read = (file: string) => readFileSync(file, 'utf8');

const known = new Map<string, readonly Heading[]>();
const documents: Documents = {
  exists: existsSync,
  headingsOf: (file) => {
    const headings = known.get(file) ?? headingsOf(read(file));
    known.set(file, headings);
    return headings;
  },
};

/** What is wrong with a record of a decision. */
const problemsOfRecord = (file: string): readonly Problem[] => [
  ...lacksOfRecord(read(file)).map((lack) => ({ file, line: 1, message: `lacks ${lack}` })),
  ...(read(INDEX).includes(`](${path.basename(file)})`)
    ? []
    : [{ file: INDEX, line: 1, message: `does not name ${path.basename(file)}` }]),
];

const sources = files.filter((file) => /\.(?:tsx?|mjs|cjs|css)$/.test(file));
const texts = files.filter((file) => file.endsWith('.md'));
const records = texts.filter((file) => path.dirname(file) === RECORDS && file !== INDEX);

const problems = [
  ...sources.flatMap((file) => brokenCitations(file, read(file), documents)),
  ...texts.flatMap((file) => brokenLinks(file, read(file), documents)),
  ...records.flatMap(problemsOfRecord),
];
for (const { file, line, message } of problems) console.error(`${file}:${line} ${message}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${texts.length} documents, their links and what comments cite of them`);
