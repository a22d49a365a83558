const DELAY = /15 \* 1000/g;

/**
 * Makes the 15 s after which the SDK's list watch begins again adjustable, so that a test need not
 * wait that long: `window.localConsole.retryDelay` where it is set, 15 s otherwise.
 * @param {string} source the SDK's watch actions
 * @throws {Error} when the SDK no longer has the three places, so that nobody trusts a stale rule
 */
module.exports = function retryDelayLoader(source) {
  const found = source.match(DELAY)?.length ?? 0;
  if (found !== 3) {
    throw new Error(`The SDK waits 15 s in ${found} places, not in 3: adapt retryDelayLoader.cjs`);
  }
  return source.replace(DELAY, '(window.localConsole?.retryDelay ?? 15 * 1000)');
};
