import { bytesText } from './bytes';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1023, '1,023 B'],
  [1024, '1 KiB'],
  [1536, '1.5 KiB'],
  [40_000_000, '38.1 MiB'],
  [1024 * 1024 - 1, '1 MiB'],
  [5 * 1024 ** 3, '5 GiB'],
  [3 * 1024 ** 6, '3,072 PiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(bytesText('en', bytes)).toBe(text);
});

it('writes the number as the language does', () => {
  expect(bytesText('fr', 1536)).toBe('1,5 KiB');
});
