import { allParts, optionsOf } from './options';

describe('the command line of the figures', () => {
  it('measures every part unless told which', () => {
    expect(optionsOf([])).toEqual({ parts: allParts, json: false, build: true, snapshots: [] });
    expect(optionsOf(['browser', '--json'])).toMatchObject({ parts: ['browser'], json: true });
  });

  it('builds only what the browser is to load, and not when told so', () => {
    expect(optionsOf(['domain']).build).toBe(false);
    expect(optionsOf(['--no-build']).build).toBe(false);
  });

  it('measures prunes alone when snapshots are given', () => {
    expect(optionsOf(['--snapshot', 'a.json', '--snapshot', 'b.json.gz'])).toMatchObject({
      parts: ['prune'],
      build: false,
      snapshots: ['a.json', 'b.json.gz'],
    });
    expect(optionsOf(['domain', '--snapshot', 'a.json']).parts).toEqual(['domain']);
  });

  it('names the parts there are when one is unknown', () => {
    expect(() => optionsOf(['speed'])).toThrow(/no part speed; there are: domain/);
    expect(() => optionsOf(['--fast'])).toThrow(/--fast/);
  });
});
