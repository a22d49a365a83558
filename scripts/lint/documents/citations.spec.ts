import { brokenCitations, type Documents } from './citations';
import { headingsOf } from './markdown';

const TEXTS: Readonly<Record<string, string>> = {
  'docs/architecture.md': '# Architecture\n\n## Floors\n\n## Safety rules of a run\n',
  'docs/api-facts.md': '# API facts\n\n## A tag is not always an image\n',
  'docs/prune-rules.md': '# Rules\n\n## 4. Histories\n\n### 4.1 Size\n\n## Beyond `oc`\n',
  'docs/guide/policy.md': '# The policy\n\n## How old\n',
  'bench/README.md': '# Figures\n',
};
const documents: Documents = {
  exists: (file) => file in TEXTS,
  headingsOf: (file) => headingsOf(TEXTS[file] ?? ''),
};
const broken = (text: string, file = 'src/x.ts') => brokenCitations(file, text, documents);
const messages = (text: string, file?: string) => broken(text, file).map(({ message }) => message);

describe('what a comment cites', () => {
  it('is a section by its number, or by its heading where it has no number', () => {
    expect(broken('// Strictly larger (prune-rules 4.1).')).toEqual([]);
    expect(broken('/** In order (prune-rules 4, design: Safety rules of a run). */')).toEqual([]);
    expect(broken('/** Kept (prune-rules: Beyond `oc`). */')).toEqual([]);
    expect(messages('// (prune-rules: Histories)')).toEqual([
      'docs/prune-rules.md has no section "prune-rules: Histories"',
    ]);
  });

  it('must be there', () => {
    expect(messages('// (prune-rules 10)')).toEqual([
      'docs/prune-rules.md has no section "prune-rules 10"',
    ]);
    expect(messages('// (prune-rules 4.2)')).toHaveLength(1);
    expect(messages('// (design: floors)')).toHaveLength(1);
    expect(messages('// (design: Floors of a house)')).toEqual([]);
    expect(messages('// (api-facts: Registry), or else')).toEqual([
      'docs/api-facts.md has no section "api-facts: Registry"',
    ]);
  });

  it('is never a whole document, of which nobody would find the place', () => {
    const message = expect.stringContaining('"design" means docs/architecture.md and needs');
    expect(messages('// A floor (design).')).toEqual([message]);
    expect(messages('// By design, it stays.')).toEqual([message]);
    expect(messages('// (prune-rules, last section)')).toHaveLength(1);
  });

  it('may go on in the next line of the comment', () => {
    expect(broken('/**\n * A tag (api-facts:\n * A tag is not\n * always an image).\n */')).toEqual(
      [],
    );
    expect(broken('// No more (design:\n  // Safety rules of a run).')).toEqual([]);
    expect(broken('// No more (design:\n\n// Floors).')).toHaveLength(1);
  });

  it('is reported with its line', () => {
    expect(broken('const a = 1;\n/**\n * Text\n * (prune-rules 7).\n */\n')).toEqual([
      expect.objectContaining({ file: 'src/x.ts', line: 4 }),
    ]);
  });

  it('is read in style sheets, too', () => {
    expect(broken('a { color: red } /* (design: Colours) */', 'src/x.css')).toHaveLength(1);
  });

  it('is not what a string, a longer word or an address says', () => {
    expect(broken("const text = '// (prune-rules 10)'; // redesign, design-time")).toEqual([]);
    expect(broken('// https://example.com/design/readme.md')).toEqual([]);
  });
});

describe('a document that a comment names by its path', () => {
  it('is there, from the root or from a folder above the file', () => {
    expect(broken('// docs/guide/policy.md says more.')).toEqual([]);
    expect(broken('// README.md says more.', 'bench/prune/x.ts')).toEqual([]);
    expect(messages('// README.md says more.')).toEqual(['there is no README.md']);
    expect(messages('// docs/guide/rules.md')).toEqual(['there is no docs/guide/rules.md']);
  });

  it('has the section whose anchor stands behind it', () => {
    expect(broken('// (docs/guide/policy.md#how-old)')).toEqual([]);
    expect(messages('// (docs/guide/policy.md#how-young)')).toEqual([
      'docs/guide/policy.md has no heading with the anchor how-young',
    ]);
  });
});
