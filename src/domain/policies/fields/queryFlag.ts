const YES: ReadonlySet<string> = new Set(['true', '1', 'yes', 'on']);
const NO: ReadonlySet<string> = new Set(['false', '0', 'no', 'off']);

/**
 * A switch in a URL; `otherwise` where it is not there. With a value that is neither yes nor no it
 * takes the side that deletes less, `safe`.
 */
export const queryFlag = (
  query: URLSearchParams,
  parameter: string,
  { otherwise, safe }: { readonly otherwise: boolean; readonly safe: boolean },
): boolean => {
  const value = query.get(parameter)?.toLowerCase();
  if (value === undefined) return otherwise;
  if (YES.has(value)) return true;
  return NO.has(value) ? false : safe;
};
