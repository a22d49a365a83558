/** Tells whether a text matches. */
export type Matcher = (text: string) => boolean;

/**
 * Compiles the text between the slashes of `/regex/` into a matcher that takes linear time.
 * @throws InvalidPatternError
 */
export type RegexCompiler = (source: string) => Matcher;
