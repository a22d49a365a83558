/**
 * Turns the list of what the console shares into a module that can load each of those modules:
 * `{ 'package/module': { version, load: () => Promise<module> } }`. They are in the shell's own
 * bundle, as in the console, hence `eager`.
 * @param {string} source the text of shared-modules.json
 * @returns {string} the source of an ES module
 */
module.exports = function sharedModulesLoader(source) {
  const { shared } = JSON.parse(source);
  const entries = Object.entries(shared).flatMap(([name, { version, modules }]) =>
    modules.map((module) => {
      const request = JSON.stringify(`${name}/${module}`);
      const load = `() => import(/* webpackMode: "eager" */ ${request})`;
      return `${request}: { version: ${JSON.stringify(version)}, load: ${load} }`;
    }),
  );
  return `export default {\n${entries.join(',\n')}\n};\n`;
};
