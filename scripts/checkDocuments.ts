/**
 * Holds what names a document against the documents: citations in comments and links in
 * Markdown. Ends with 1 when something is wrong.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { brokenCitations, type Documents } from './lint/documents/citations';
import { brokenLinks } from './lint/documents/links';
import { headingsOf, type Heading } from './lint/documents/markdown';

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

const sources = files.filter((file) => /\.(?:tsx?|mjs|cjs|css)$/.test(file));
const texts = files.filter((file) => file.endsWith('.md'));

const problems = [
  ...sources.flatMap((file) => brokenCitations(file, read(file), documents)),
  ...texts.flatMap((file) => brokenLinks(file, read(file), documents)),
];
for (const { file, line, message } of problems) console.error(`${file}:${line} ${message}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${texts.length} documents, their links and what comments cite of them`);
