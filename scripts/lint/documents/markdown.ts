/** A heading of a Markdown document. */
export interface Heading {
  /** As it stands there, backticks included, without a number. */
  readonly text: string;
  /** Such as `4.1`; null where it has none. */
  readonly number: string | null;
  /** What a link names it by: `41-size`. */
  readonly anchor: string;
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The text with its fenced blocks of code blanked, every line in its place. */
const withoutFences = (markdown: string): string =>
  markdown.replace(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\2[^\n]*$/gm, blank);

/** The text with all code blanked, every character in its place. */
export const withoutCode = (markdown: string): string =>
  withoutFences(markdown).replace(/(`+)[^`]+\1/g, blank);

/**
 * The anchor that GitHub gives to a heading: letters, digits, hyphens and underscores of what is
 * shown, in small letters, with a hyphen for each blank.
 */
const slugOf = (heading: string): string =>
  heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\w)([_*]{1,2})(\S.*?)\1(?!\w)/g, '$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');

/** All headings that begin with `#`; the anchor of the second of two that are alike ends with `-1`. */
export const headingsOf = (markdown: string): readonly Heading[] => {
  const seen = new Map<string, number>();
  return [...withoutFences(markdown).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) => {
    const slug = slugOf(heading);
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    const numbered = /^(\d+(?:\.\d+)*)\.? +(.+)$/.exec(heading);
    return {
      text: numbered?.[2] ?? heading,
      number: numbered?.[1] ?? null,
      anchor: before > 0 ? `${slug}-${before}` : slug,
    };
  });
};

/** Where in a text a character stands. @returns the line, counted from 1 */
export const lineAt = (text: string, position: number): number =>
  text.slice(0, position).split('\n').length;
