import type { TFunction } from 'i18next';
import { englishTexts } from '../../testing/english';
import { leftInRegistry } from '../../../domain/testing/pruneFacts';
import { registryStats } from './stats';

let t: TFunction;
beforeAll(async () => {
  t = await englishTexts();
});

const inWords = (change: Parameters<typeof leftInRegistry>[0]) =>
  registryStats(t, 'en', leftInRegistry(change));

describe('what stays behind in the registry', () => {
  it('is counted by kind where it is planned', () => {
    const planned = { layerLinks: 1, manifestLinks: 2, blobs: 3 };
    expect(inWords({ prunes: true, bytes: 1024, planned })).toBe(
      '1 layer link, 2 manifest links, 3 blobs',
    );
  });

  it('is everything where registry data is not planned', () => {
    expect(inWords({ prunes: true, bytes: 1024, planned: null })).toBe(
      'Everything, about 1 KiB, until the registry is hard-pruned.',
    );
    expect(inWords({ prunes: true, planned: null })).toBe(
      'Everything, until the registry is hard-pruned.',
    );
  });

  it('is nothing where nothing is pruned', () => {
    expect(inWords({ planned: null })).toBe('Nothing.');
    expect(inWords({})).toBe('Nothing.');
  });
});
