import { bundled } from '../testing/bundle';
import recorded from './recordings/sdk-exports.json';

const sdk = bundled<Record<string, unknown>>('sdk/index.ts');
const names = Object.entries(recorded.exports);

describe('the plugin SDK that the local console offers', () => {
  it('has every export of the real console, of the same type', () => {
    const typesOf = (exports: Record<string, unknown>) =>
      Object.fromEntries(names.map(([name]) => [name, typeof exports[name]]));
    // Editors, which the local console does not have, are components of another make there.
    const editors = {
      CodeEditor: 'function',
      ResourceYAMLEditor: 'function',
      YAMLEditor: 'function',
    };
    expect(typesOf(sdk)).toEqual({ ...recorded.exports, ...editors });
  });

  it('has nothing that the real console does not have', () => {
    expect(Object.keys(sdk).filter((name) => !(name in recorded.exports))).toEqual([]);
  });

  it('throws when a plugin uses what is not offered, and names it', () => {
    const useAnnotationsModal = sdk['useAnnotationsModal'] as () => void;
    expect(() => useAnnotationsModal()).toThrow(
      'The local console does not offer useAnnotationsModal of the plugin SDK.',
    );
  });
});
