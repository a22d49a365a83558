import { sizeFigures } from './sizeFigures';

const file = (kind: 'entry' | 'page' | 'worker' | 'chunk' | 'texts', gzipped: number) => ({
  file: `${kind}.js`,
  kind,
  bytes: gzipped * 3,
  gzipped,
});

describe('the size of what the page loads', () => {
  it('counts code by what it is for, texts apart, and what loads later apart from both', () => {
    const figures = sizeFigures(
      [file('entry', 1), file('page', 10), file('worker', 20), file('texts', 5)],
      [file('chunk', 100)],
    );
    expect(figures).toMatchObject({
      loadedAtOpenGzippedBytes: 31,
      loadedAtOpenBytes: 93,
      pageGzippedBytes: 10,
      workerGzippedBytes: 20,
      textsGzippedBytes: 5,
      loadedLaterGzippedBytes: 100,
      loadedInAllGzippedBytes: 131,
    });
  });
});
