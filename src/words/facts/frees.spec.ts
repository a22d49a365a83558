import { englishTexts } from '../testing/english';
import { freesSentence } from './frees';

it('promises no bytes that a stream which is not measured yet may keep', async () => {
  const t = await englishTexts();
  expect(freesSentence(t, 'en', { bytes: 1024, atMost: false })).toBe(
    'Deleting only this tag would let the next prune free 1 KiB.',
  );
  expect(freesSentence(t, 'en', { bytes: 1024, atMost: true })).toMatch(/free at most 1 KiB: /);
});
