const SUFFIXES: Record<string, number> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/**
 * @param text a storage quantity of the simulated cluster's limit ranges, such as `44M` or `2Gi`
 * @returns bytes; infinity for what is no quantity, so that it limits nothing
 */
export const quantity = (text: string): number => {
  const [, digits = '', suffix = ''] = /^([0-9.]+)([A-Za-z]*)$/.exec(text) ?? [];
  const factor = SUFFIXES[suffix];
  return digits && factor ? Number(digits) * factor : Infinity;
};
