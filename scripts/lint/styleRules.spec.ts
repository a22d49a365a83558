import { execFileSync } from 'node:child_process';
import path from 'node:path';

interface Example {
  readonly says: string;
  readonly text: string;
  /** The rule that must object; null when the style is fine. */
  readonly rule: string | null;
}

const own = (declaration: string) => `.image-cleanup-plugin-row {\n  ${declaration};\n}\n`;

const EXAMPLES: readonly Example[] = [
  { says: 'a hex colour is an error', text: own('color: #c00'), rule: 'color-no-hex' },
  { says: 'a named colour is an error', text: own('color: red'), rule: 'color-named' },
  {
    says: 'a colour by its parts is an error',
    text: own('background: rgb(0 0 0 / 50%)'),
    rule: 'function-disallowed-list',
  },
  {
    says: 'a variable of an older PatternFly is an error',
    text: own('margin: var(--pf-v5-global--spacer--md)'),
    rule: 'declaration-property-value-disallowed-list',
  },
  {
    says: "a class of PatternFly's is an error",
    text: '.pf-v6-c-button {\n  margin: 0;\n}\n',
    rule: 'selector-class-pattern',
  },
  {
    says: "a class of the console's is an error",
    text: '.co-m-pane {\n  margin: 0;\n}\n',
    rule: 'selector-class-pattern',
  },
  {
    says: 'a class without the name of the plugin is an error',
    text: '.summary {\n  margin: 0;\n}\n',
    rule: 'selector-class-pattern',
  },
  {
    says: 'a bare element is an error',
    text: 'table {\n  margin: 0;\n}\n',
    rule: 'selector-max-type',
  },
  {
    says: "a change of PatternFly's own variables is an error",
    text: own('--pf-t--global--spacer--md: 0'),
    rule: 'property-disallowed-list',
  },
  {
    says: 'tokens in classes of one’s own are fine',
    text: own(
      'color: var(--pf-t--global--text--color--subtle);\n  margin: var(--pf-t--global--spacer--md)',
    ),
    rule: null,
  },
  {
    says: 'parts and variants of such classes are fine',
    text: '.image-cleanup-plugin-row__name--moved {\n  overflow-wrap: anywhere;\n}\n',
    rule: null,
  },
];

/** Stylelint is an ES module, which the test runner's sandbox does not load: it runs on its own. */
const PROGRAM = `
  import stylelint from 'stylelint';
  let input = '';
  for await (const chunk of process.stdin) input += chunk;
  const rules = [];
  for (const { text } of JSON.parse(input)) {
    const { results } = await stylelint.lint({ code: text, codeFilename: 'src/ui/x.css' });
    rules.push(results[0].warnings.map((warning) => warning.rule));
  }
  process.stdout.write(JSON.stringify(rules));
`;

describe('what a style sheet of the plugin may hold', () => {
  let found: string[][] = [];
  beforeAll(() => {
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
      cwd: path.resolve(__dirname, '../..'),
      input: JSON.stringify(EXAMPLES),
      encoding: 'utf8',
    });
    found = JSON.parse(answer) as string[][];
  }, 60_000);

  const numbered = EXAMPLES.map((example, index) => ({ ...example, index }));
  it.each(numbered)('$says', ({ rule, index }) => {
    if (rule === null) expect(found[index]).toEqual([]);
    else expect(found[index]).toContain(rule);
  });
});
