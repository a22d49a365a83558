import { findBrowser } from './findBrowser';
import { ensureBrowser, NoBrowserError, type Machine } from './installBrowser';

const installed =
  (...files: string[]) =>
  (file: string) =>
    files.includes(file);

describe('the browser of the tests', () => {
  it('is the one that CHROMIUM names', () => {
    const exists = installed('/opt/mine', '/usr/bin/chromium');
    expect(findBrowser({ CHROMIUM: '/opt/mine' }, exists)).toBe('/opt/mine');
  });

  it('is no other one when what CHROMIUM names is not there', () => {
    expect(findBrowser({ CHROMIUM: '/opt/mine' }, installed('/usr/bin/chromium'))).toBeNull();
  });

  it('is the first one installed', () => {
    const exists = installed('/usr/bin/google-chrome', '/usr/bin/chromium-browser');
    expect(findBrowser({}, exists)).toBe('/usr/bin/chromium-browser');
  });

  it('is looked for on the search path too', () => {
    const exists = installed('/home/me/bin/google-chrome');
    expect(findBrowser({ PATH: '/bin:/home/me/bin' }, exists)).toBe('/home/me/bin/google-chrome');
  });

  it('is null when there is none', () => {
    expect(findBrowser({ PATH: '' }, () => false)).toBeNull();
  });
});

/** A machine without a browser, where apt-get ends with the given code and brings one if that is 0. */
const bareMachine = (isRoot: boolean, code: number | null) => {
  const commands: string[] = [];
  let browser: string | null = null;
  const machine: Machine = {
    find: () => browser,
    isRoot: () => isRoot,
    run: (program, parameters) => {
      commands.push([program, ...parameters].join(' '));
      if (code === 0 && parameters[0] === 'install') browser = '/usr/bin/chromium';
      return code;
    },
  };
  return { machine, commands };
};

describe('a machine without a browser', () => {
  it('gets one from Debian when we are root', () => {
    const { machine, commands } = bareMachine(true, 0);
    expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([
      'apt-get update -qq',
      'apt-get install -y --no-install-recommends chromium',
    ]);
  });

  it('is left alone when we are not root', () => {
    const { machine, commands } = bareMachine(false, 0);
    expect(() => ensureBrowser(machine)).toThrow(NoBrowserError);
    expect(commands).toEqual([]);
  });

  it('says what to install where apt-get is missing', () => {
    const { machine } = bareMachine(true, null);
    expect(() => ensureBrowser(machine)).toThrow(
      /install it .* or name it in the variable CHROMIUM/,
    );
  });
});
