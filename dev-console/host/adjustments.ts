const KEY = 'local-console/retry-delay';

/**
 * Takes the adjustments for tests from the address (`?retryDelay=300`) or, so that it lasts, from
 * local storage. Without one, everything is as in the real console.
 */
export const readAdjustments = (): void => {
  const asked = new URLSearchParams(window.location.search).get('retryDelay');
  if (asked !== null) localStorage.setItem(KEY, asked);
  const delay = Number(localStorage.getItem(KEY));
  window.localConsole = delay > 0 ? { retryDelay: delay } : {};
};
