import path from 'node:path';
import fc from 'fast-check';
import { fileBelow } from './staticFiles';

const FOLDER = path.resolve('/srv/console');

describe('files that the local console serves', () => {
  it('lie below their folder', () => {
    expect(fileBelow(FOLDER, 'patternfly/a%20b.css')).toBe('/srv/console/patternfly/a b.css');
  });

  it.each(['../secret', '..%2f..%2fetc%2fpasswd', '', '%', 'a%00b', '../console-other/x'])(
    'are not found at %j',
    (name) => {
      expect(fileBelow(FOLDER, name)).toBeUndefined();
    },
  );

  it('are never outside of it, whatever the path says', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('..', '.', '/', '%2e%2e', '%2f', '\\'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const file = fileBelow(FOLDER, pieces.join('/'));
        return file === undefined || file.startsWith(`${FOLDER}/`);
      }),
    );
  });
});
