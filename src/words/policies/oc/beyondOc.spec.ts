import type { TFunction } from 'i18next';
import { englishTexts } from '../../testing/english';
import { commandSentences } from './beyondOc';

let t: TFunction;
beforeAll(async () => {
  t = await englishTexts();
});

const [on, off] = [true, false].map((protections) => ({ protections, pruneRegistry: true }));

describe('the command beside a prune', () => {
  it('removes more than the page while the protections are on, and says how much', () => {
    const beyond = { protectedItems: 3, protectedImages: 1 };
    expect(commandSentences(t, on!, beyond)[0]).toBe(
      'oc does not know the protections of Image Cleanup: it would also remove 3 items and 1 image.',
    );
  });

  it('promises no number where nothing was planned', () => {
    expect(commandSentences(t, on!, null)[0]).toMatch(/removes what they keep, too/);
  });

  it('says so where the protections keep nothing at the moment', () => {
    const beyond = { protectedItems: 0, protectedImages: 0 };
    expect(commandSentences(t, on!, beyond)[0]).toMatch(/keep nothing that it would remove/);
  });

  it('decides as the page does without protections', () => {
    expect(commandSentences(t, off!, null)[0]).toBe('It decides exactly as this page does.');
  });

  it('deletes registry data when it is confirmed, unless the option is off', () => {
    expect(commandSentences(t, off!, null)[1]).toMatch(/deletes data from the registry, too/);
    expect(commandSentences(t, { protections: false, pruneRegistry: false }, null)[1]).toBe(
      'With --confirm at its end it prunes, and leaves the data in the registry.',
    );
  });
});
