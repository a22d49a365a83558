import ts from 'typescript';
import { commentsOf } from '../source/comments';

/** A text that the source asks for. */
export interface UsedKey {
  readonly key: string;
  /** Whether it is asked for with `count`, and so needs a form for one and a form for others. */
  readonly plural: boolean;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A place whose text cannot be known without running it. */
interface UnknownKey {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** All texts of a file. */
export interface FileKeys {
  readonly used: readonly UsedKey[];
  readonly unknown: readonly UnknownKey[];
}

/** Keys that a comment declares, for places where the key comes from a table: `// t('Key')`. */
const DECLARED = /\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(,\s*\{\s*count\b)?/g;

const unescape = (text: string): string => text.replace(/\\(.)/g, '$1');

const isCountOption = (node: ts.Expression | undefined): boolean =>
  node !== undefined &&
  ts.isObjectLiteralExpression(node) &&
  node.properties.some(
    (property) =>
      (ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property)) &&
      property.name.getText() === 'count',
  );

/** The possible values of a key: a literal, or a choice between literals. */
const literalKeys = (node: ts.Expression): string[] | null => {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return literalKeys(node.expression);
  if (!ts.isConditionalExpression(node)) return null;
  const [yes, no] = [literalKeys(node.whenTrue), literalKeys(node.whenFalse)];
  return yes && no ? [...yes, ...no] : null;
};

/**
 * Finds `t('…')`, `i18n.t('…')`, `<Trans i18nKey="…">` and keys declared in comments.
 * A call whose key is not a literal counts as unknown, unless a comment in the same file declares keys.
 * @param file name as shown in messages
 */
export const usedKeys = (file: string, text: string): FileKeys => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const used: UsedKey[] = [];
  const unknown: UnknownKey[] = [];
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const ask = (node: ts.Node, key: ts.Expression | undefined, plural: boolean) => {
    const line = lineOf(node.getStart());
    const keys = key && literalKeys(key);
    if (keys) used.push(...keys.map((one) => ({ key: one, plural, file, line })));
    else unknown.push({ file, line, text: node.getText().slice(0, 60) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression;
      const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
      if (name === 't') ask(node, node.arguments[0], isCountOption(node.arguments[1]));
    }
    if (
      (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) &&
      node.tagName.getText() === 'Trans'
    ) {
      const attribute = (wanted: string) =>
        node.attributes.properties.find(
          (property): property is ts.JsxAttribute =>
            ts.isJsxAttribute(property) && property.name.getText() === wanted,
        );
      const value = attribute('i18nKey')?.initializer;
      const key =
        value && ts.isJsxExpression(value)
          ? value.expression
          : value && ts.isStringLiteral(value)
            ? value
            : undefined;
      ask(node, key, attribute('count') !== undefined);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  // Only line comments declare keys: documentation may quote a call without using it.
  const comments = commentsOf(source).filter(({ kind }) => kind === 'line');
  const declared = comments.flatMap(({ text: comment, start }) =>
    [...comment.matchAll(DECLARED)].map((match) => ({
      key: unescape(match[1] ?? match[2] ?? ''),
      plural: match[3] !== undefined,
      file,
      line: lineOf(start + match.index),
    })),
  );
  return { used: [...used, ...declared], unknown: declared.length > 0 ? [] : unknown };
};
