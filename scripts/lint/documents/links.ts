import path from 'node:path';
import type { Documents, Problem } from './citations';
import { lineAt, withoutCode } from './markdown';

/** Targets of links and pictures, inline or as definitions of their own. */
const TARGETS = [/\]\(\s*<?([^()\s>]+)>?[^()]*\)/g, /^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm];

const leavesTheProject = (target: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target);

/**
 * Links of a Markdown file to files and sections that do not exist. Links to other sites are not
 * followed. @param file its path from the root
 */
export const brokenLinks = (
  file: string,
  markdown: string,
  { exists, headingsOf }: Documents,
): readonly Problem[] => {
  const text = withoutCode(markdown);
  const links = TARGETS.flatMap((pattern) => [...text.matchAll(pattern)]);
  return links.flatMap(({ 1: target = '', index }): readonly Problem[] => {
    if (leavesTheProject(target)) return [];
    const problem = (message: string) => [{ file, line: lineAt(text, index), message }];
    const [place = '', anchor] = target.split('#');
    const document = place ? path.posix.join(path.posix.dirname(file), place) : file;
    if (!exists(document)) return problem(`there is no ${document}`);
    if (!anchor) return [];
    if (!document.endsWith('.md')) return problem(`${document} has no anchors`);
    return headingsOf(document).some((heading) => heading.anchor === anchor)
      ? []
      : problem(`${document} has no heading with the anchor ${anchor}`);
  });
};
