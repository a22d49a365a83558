import { execFileSync } from 'node:child_process';
import path from 'node:path';

interface Finding {
  readonly ruleId: string | null;
  readonly message: string;
}

/** A file of the project as it could be written, and the rule that must object; null when it is fine. */
interface Example {
  readonly says: string;
  readonly file: string;
  readonly text: string;
  readonly rule: string | null;
}

const PAGE = "import { ImageCleanupPage } from '../../pages/image-cleanup/ImageCleanupPage';\n";
const imports = (name: string, from: string) =>
  `import { ${name} } from '${from}';\nexport const used = ${name};\n`;

const EXAMPLES: readonly Example[] = [
  {
    says: 'the domain must not import a page',
    file: 'src/domain/plan/x.ts',
    text: `${PAGE}export const page = ImageCleanupPage;\n`,
    rule: 'boundaries/element-types',
  },
  {
    says: 'the domain must not import the engine',
    file: 'src/domain/plan/x.ts',
    text: "import type { Engine } from '../../engine/engine';\nexport type E = Engine;\n",
    rule: 'boundaries/element-types',
  },
  {
    says: 'the cluster layer must not import a page',
    file: 'src/cluster/read/x.ts',
    text: `${PAGE}export const page = ImageCleanupPage;\n`,
    rule: 'boundaries/element-types',
  },
  {
    says: 'the engine must not import a page',
    file: 'src/engine/worker/x.ts',
    text: `${PAGE}export const page = ImageCleanupPage;\n`,
    rule: 'boundaries/element-types',
  },
  {
    says: 'shared visual parts must not import the engine',
    file: 'src/ui/table/x.ts',
    text: "import type { Engine } from '../../engine/engine';\nexport type E = Engine;\n",
    rule: 'boundaries/element-types',
  },
  {
    says: 'nothing in the plugin imports the local console',
    file: 'src/pages/image-cleanup/x.ts',
    text: imports('createSimulatedCluster', '../../../dev-console/cluster'),
    rule: 'no-restricted-imports',
  },
  {
    says: 'the domain must not import React',
    file: 'src/domain/plan/x.ts',
    text: imports('useMemo', 'react'),
    rule: 'no-restricted-imports',
  },
  {
    says: 'the domain must not import the SDK',
    file: 'src/domain/plan/x.ts',
    text: imports('consoleFetch', '@openshift-console/dynamic-plugin-sdk'),
    rule: 'no-restricted-imports',
  },
  {
    says: 'the domain has no clock',
    file: 'src/domain/plan/x.ts',
    text: 'export const now = Date.now();\n',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'the domain does not make a date of the present',
    file: 'src/domain/plan/x.ts',
    text: 'export const now = new Date();\n',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'the domain may parse a date',
    file: 'src/domain/plan/x.ts',
    text: "export const then = new Date('2026-01-01T00:00:00Z');\n",
    rule: null,
  },
  {
    says: 'the domain must not fetch',
    file: 'src/domain/plan/x.ts',
    text: "export const answer = () => fetch('/');\n",
    rule: 'no-restricted-globals',
  },
  {
    says: 'no part of the plugin fetches past the console',
    file: 'src/cluster/read/x.ts',
    text: "export const answer = () => fetch('/');\n",
    rule: 'no-restricted-globals',
  },
  {
    says: 'PatternFly is imported from the index of a package only',
    file: 'src/pages/image-cleanup/x.ts',
    text: imports('Button', '@patternfly/react-core/dist/esm/components/Button'),
    rule: 'no-restricted-imports',
  },
  {
    says: 'the table of the SDK is deprecated',
    file: 'src/pages/image-cleanup/x.ts',
    text: imports('VirtualizedTable', '@openshift-console/dynamic-plugin-sdk'),
    rule: 'no-restricted-imports',
  },
  {
    says: 'react-router-dom is deprecated',
    file: 'src/pages/image-cleanup/x.ts',
    text: imports('Link', 'react-router-dom'),
    rule: 'no-restricted-imports',
  },
  {
    says: 'any is an error',
    file: 'src/domain/plan/x.ts',
    text: 'export const anything = {} as any;\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    says: 'a file of more than 300 lines is an error',
    file: 'src/domain/plan/x.ts',
    text: Array.from({ length: 301 }, (_, n) => `export const x${n} = ${n};\n`).join(''),
    rule: 'max-lines',
  },
  {
    says: 'a page may import the domain, the SDK and PatternFly',
    file: 'src/pages/image-cleanup/x.ts',
    text:
      "import type { PlanSummary } from '../../domain/tags/rows/views';\n" +
      "import { NamespaceBar } from '@openshift-console/dynamic-plugin-sdk';\n" +
      "import { Button } from '@patternfly/react-core';\n" +
      'export type Summary = PlanSummary;\nexport const parts = [NamespaceBar, Button];\n',
    rule: null,
  },
  {
    says: 'the cluster layer may import the domain',
    file: 'src/cluster/read/x.ts',
    text: "import type { Instant } from '../../domain/snapshot/records';\nexport type I = Instant;\n",
    rule: null,
  },
];

const lint = (examples: readonly Example[]): Finding[][] => {
  const root = path.resolve(__dirname, '../..');
  const answer = execFileSync(process.execPath, [path.join(__dirname, 'lintTexts.mjs')], {
    cwd: root,
    input: JSON.stringify(examples),
    encoding: 'utf8',
  });
  return JSON.parse(answer) as Finding[][];
};

describe('what may be imported and written where', () => {
  let findings: Finding[][] = [];
  beforeAll(() => {
    findings = lint(EXAMPLES);
  }, 60_000);

  const numbered = EXAMPLES.map((example, index) => ({ ...example, index }));
  it.each(numbered)('$says', ({ rule, index }) => {
    const rules = new Set((findings[index] ?? []).map((finding) => finding.ruleId));
    if (rule === null) expect(rules).toEqual(new Set());
    else expect(rules).toContain(rule);
  });
});
