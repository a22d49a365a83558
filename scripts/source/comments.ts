import ts from 'typescript';

/** A comment of a source file, with its marks. Line comments on lines that follow each other are one. */
export interface Comment {
  readonly kind: 'line' | 'block';
  readonly text: string;
  /** Place of its first character in the file. */
  readonly start: number;
}

const rangesOf = (source: ts.SourceFile): readonly ts.CommentRange[] => {
  const found = new Map<number, ts.CommentRange>();
  const collect = (node: ts.Node): void => {
    // A documentation comment counts as a child of what it documents, and as a comment before it.
    const children = node.getChildren(source).filter((child) => !ts.isJSDoc(child));
    if (children.length === 0) {
      for (const range of [
        ...(ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []),
        ...(ts.getTrailingCommentRanges(source.text, node.getEnd()) ?? []),
      ])
        found.set(range.pos, range);
    }
    children.forEach(collect);
  };
  collect(source);
  return [...found.values()].sort((a, b) => a.pos - b.pos);
};

/** The comments of TypeScript or JavaScript, in their order; what a string quotes is none. */
export const commentsOf = (source: ts.SourceFile): readonly Comment[] => {
  const comments: Comment[] = [];
  for (const { pos, end, kind } of rangesOf(source)) {
    const before = comments.at(-1);
    const line = kind === ts.SyntaxKind.SingleLineCommentTrivia;
    const gap = before && source.text.slice(before.start + before.text.length, pos);
    if (line && before?.kind === 'line' && gap && /^\r?\n[ \t]*$/.test(gap)) {
      comments[comments.length - 1] = { ...before, text: source.text.slice(before.start, end) };
    } else {
      const text = source.text.slice(pos, end);
      comments.push({ kind: line ? 'line' : 'block', text, start: pos });
    }
  }
  return comments;
};
