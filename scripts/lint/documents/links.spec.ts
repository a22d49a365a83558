import { brokenLinks } from './links';
import { headingsOf } from './markdown';

const TEXTS: Readonly<Record<string, string>> = {
  'README.md': '# Project\n',
  'docs/guide/faq.md': '# Questions\n\n## Can I undo it?\n\n## Why?\n\n## Why?\n',
};
const PATHS = [...Object.keys(TEXTS), 'docs/a.png', 'docs/guide'];
const messages = (markdown: string, file = 'docs/guide/faq.md') =>
  brokenLinks(file, markdown, {
    exists: (path) => PATHS.includes(path),
    headingsOf: (path) => headingsOf(TEXTS[path] ?? ''),
  }).map(({ line, message }) => `${line} ${message}`);

describe('a link in a document', () => {
  it('leads to a file or a folder that is there, seen from the document', () => {
    expect(messages('[A](../../README.md), [b](../guide), ![c](../a.png "Title")')).toEqual([]);
    expect(messages('One\n\n[a\nb](README.md)')).toEqual(['4 there is no docs/guide/README.md']);
    expect(messages('[a]: ../b.png')).toEqual(['1 there is no docs/b.png']);
  });

  it('leads to a heading that is there', () => {
    expect(messages('[a](#can-i-undo-it), [b](faq.md#why-1)')).toEqual([]);
    expect(messages('[a](docs/guide/faq.md#why-2)', 'README.md')).toEqual([
      '1 docs/guide/faq.md has no heading with the anchor why-2',
    ]);
    expect(messages('[a](../a.png#top)')).toEqual(['1 docs/a.png has no anchors']);
  });

  it('is not followed to other sites', () => {
    expect(messages('[a](https://example.com/x), [b](mailto:a@example.com)')).toEqual([]);
  });

  it('is none where it stands in code', () => {
    expect(messages('`[a](b.md)`\n\n```sh\n[a](b.md)\n```\n\n[a](b.md)')).toEqual([
      '7 there is no docs/guide/b.md',
    ]);
  });
});

describe('a heading', () => {
  it('has the anchor that the host of the repository gives it', () => {
    const anchors = headingsOf(
      [
        '# Keep `x_y`, _always_!',
        '## 4.1 Size',
        '## [A link](b.md) – *and* more ##',
        '```\n# no heading\n```',
      ].join('\n\n'),
    );
    expect(anchors).toEqual([
      { text: 'Keep `x_y`, _always_!', number: null, anchor: 'keep-x_y-always' },
      { text: 'Size', number: '4.1', anchor: '41-size' },
      { text: '[A link](b.md) – *and* more', number: null, anchor: 'a-link--and-more' },
    ]);
  });
});
