import path from 'node:path';
import ts from 'typescript';
import { commentsOf } from '../../source/comments';
import { lineAt, type Heading } from './markdown';

/** Something wrong with a document, or with what names one. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** The documents of the project, by paths from its root. */
export interface Documents {
  /** Whether there is a file or a folder. */
  readonly exists: (file: string) => boolean;
  /** Of a Markdown file that exists. */
  readonly headingsOf: (file: string) => readonly Heading[];
}

/**
 * The documents that comments name in short. Such a name is always followed by a section, by its
 * number where it has one, else by its heading as it stands there:
 *
 *   (prune-rules 4.1)   (design: Floors)   (api-facts: A tag is not always an image)
 *
 * Every other document is named by its path from the root or from a folder above the file, with the
 * anchor of a section where one is meant: docs/guide/policy.md#how-old
 */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['design', 'docs/architecture.md'],
  ['api-facts', 'docs/api-facts.md'],
  ['prune-rules', 'docs/prune-rules.md'],
]);

const SHORT = new RegExp(
  `(?<![\\w./-])(${[...SHORT_NAMES.keys()].join('|')})(?![\\w/-]|\\.\\w)`,
  'g',
);
const BY_PATH = /(?<![\w./:-])((?:[\w.-]+\/)*[\w-]+\.md)\b(?:#([\w-]+))?/g;

/** What follows a short name where it cites the section. */
const tailOf = ({ number, text }: Heading): string => (number ? ` ${number}` : `: ${text}`);

const isCited = (heading: Heading, after: string): boolean => {
  const tail = tailOf(heading);
  return after.startsWith(tail) && !/^(?:[\w-]|\.\d)/.test(after.slice(tail.length));
};

/** The rest of a comment as one line, without the marks at the beginnings of its lines. */
const asOneLine = (text: string): string => text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ');

/** What somebody wrote as the section, for the message. */
const written = (after: string): string => /^[^).;\n]{0,60}/.exec(after)?.[0].trimEnd() ?? '';

const commentsIn = (file: string, text: string) =>
  file.endsWith('.css')
    ? [...text.matchAll(/\/\*[\s\S]*?\*\//g)].map(({ 0: comment, index }) => ({
        text: comment,
        start: index,
      }))
    : commentsOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));

/** The folder of a file and those above it, the nearest first. */
const foldersAbove = (file: string): readonly string[] => {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [folder] : [folder, ...foldersAbove(folder)];
};

/** What the comments of a source file cite and no document has. @param file its path from the root */
export const brokenCitations = (
  file: string,
  text: string,
  { exists, headingsOf }: Documents,
): readonly Problem[] =>
  commentsIn(file, text).flatMap(({ text: comment, start }) => {
    const problem = (index: number, message: string): Problem => ({
      file,
      line: lineAt(text, start + index),
      message,
    });
    const short = [...comment.matchAll(SHORT)].flatMap(({ 0: name, index }) => {
      const document = SHORT_NAMES.get(name) ?? '';
      const after = asOneLine(comment.slice(index + name.length));
      if (exists(document) && headingsOf(document).some((heading) => isCited(heading, after)))
        return [];
      const cites = /^(?: \d|: )/.test(after);
      return [
        problem(
          index,
          cites
            ? `${document} has no section "${name}${written(after)}"`
            : `"${name}" means ${document} and needs a section of it, such as (prune-rules 4.1) or (design: Floors)`,
        ),
      ];
    });
    const byPath = [...comment.matchAll(BY_PATH)].flatMap(({ 1: name = '', 2: anchor, index }) => {
      const document = foldersAbove(file)
        .map((folder) => path.posix.join(folder, name))
        .find(exists);
      if (!document) return [problem(index, `there is no ${name}`)];
      if (anchor && !headingsOf(document).some((heading) => heading.anchor === anchor))
        return [problem(index, `${document} has no heading with the anchor ${anchor}`)];
      return [];
    });
    return [...short, ...byPath];
  });
