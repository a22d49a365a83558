import { allParts, optionsOf } from './options';

describe('the command line of the figures', () => {
  it('measures every part unless told which', () => {
    expect(optionsOf([])).toEqual({ parts: allParts, json: false });
    expect(optionsOf(['domain', '--json'])).toEqual({ parts: ['domain'], json: true });
  });

  it('names the parts there are when one is unknown', () => {
    expect(() => optionsOf(['speed'])).toThrow(/no part speed; there are: domain/);
    expect(() => optionsOf(['--fast'])).toThrow(/--fast/);
  });
});
