import { InvalidSelectorError } from './invalidSelector';
import { isLabelKey, isLabelValue } from './labelSyntax';
import { tokenize, type Token } from './tokens';

/** Labels of an object. */
type Labels = Readonly<Record<string, string>>;

/** Tells whether labels satisfy a selector. */
export type LabelMatcher = (labels: Labels) => boolean;

/**
 * Parses a label selector in the syntax of Kubernetes: `key`, `!key`, `key=value`, `key==value`,
 * `key!=value`, `key in (a,b)`, `key notin (a,b)`, separated by commas; all have to hold. `!=`
 * and `notin` hold for objects without the label, as they do in the API. Blank text selects all.
 * @throws {InvalidSelectorError}
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
 */
export const parseLabelSelector = (text: string): LabelMatcher => {
  const reader = new TokenReader(text);
  const requirements: LabelMatcher[] = [];
  if (reader.peek() === null) return () => true;
  for (;;) {
    requirements.push(parseRequirement(reader));
    if (reader.peek() === null) break;
    reader.expect(',');
  }
  return (labels) => requirements.every((holds) => holds(labels));
};

class TokenReader {
  private readonly tokens: readonly Token[];
  private next = 0;

  constructor(readonly text: string) {
    this.tokens = tokenize(text);
  }

  peek(): string | null {
    return this.tokens[this.next]?.text ?? null;
  }

  peekIsWord(): boolean {
    return this.tokens[this.next]?.isWord ?? false;
  }

  take(): Token | null {
    const token = this.tokens[this.next] ?? null;
    this.next += 1;
    return token;
  }

  expect(symbol: string): void {
    const token = this.take();
    if (token?.text !== symbol) this.fail(`expected "${symbol}", found ${describe(token)}`);
  }

  fail(reason: string): never {
    throw new InvalidSelectorError(this.text, reason);
  }
}

const describe = (token: Token | null): string => (token ? `"${token.text}"` : 'the end');

const parseRequirement = (reader: TokenReader): LabelMatcher => {
  if (reader.peek() === '!') {
    reader.take();
    const absent = parseKey(reader);
    return (labels) => valueOf(labels, absent) === undefined;
  }
  const key = parseKey(reader);
  const operator = reader.peek();
  if (operator === null || operator === ',') return (labels) => valueOf(labels, key) !== undefined;
  reader.take();
  switch (operator) {
    case '=':
    case '==': {
      const value = parseValue(reader);
      return (labels) => valueOf(labels, key) === value;
    }
    case '!=': {
      const value = parseValue(reader);
      return (labels) => valueOf(labels, key) !== value;
    }
    case 'in': {
      const values = parseValues(reader);
      return (labels) => values.has(valueOf(labels, key));
    }
    case 'notin': {
      const values = parseValues(reader);
      return (labels) => !values.has(valueOf(labels, key));
    }
    default:
      return reader.fail(`expected =, ==, !=, in or notin after "${key}", found "${operator}"`);
  }
};

const valueOf = (labels: Labels, key: string): string | undefined =>
  Object.hasOwn(labels, key) ? labels[key] : undefined;

const parseKey = (reader: TokenReader): string => {
  const token = reader.take();
  if (!token?.isWord) return reader.fail(`expected a label, found ${describe(token)}`);
  if (!isLabelKey(token.text)) return reader.fail(`"${token.text}" is not the name of a label`);
  return token.text;
};

/** A value; where none stands it is the empty one, as in `key=`. */
const parseValue = (reader: TokenReader): string => {
  if (!reader.peekIsWord()) return '';
  const value = reader.take()?.text ?? '';
  if (!isLabelValue(value)) return reader.fail(`"${value}" is not the value of a label`);
  return value;
};

const parseValues = (reader: TokenReader): ReadonlySet<string | undefined> => {
  reader.expect('(');
  const values = new Set<string>();
  for (;;) {
    values.add(parseValue(reader));
    if (reader.peek() !== ',') break;
    reader.take();
  }
  reader.expect(')');
  return values;
};
