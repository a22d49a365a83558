import path from 'node:path';
import type { KnipConfig } from 'knip';
import manifest from './package.json' with { type: 'json' };

/** What the plugin exposes to the console; the build finds it below `src`. */
const exposed = Object.values(manifest.consolePlugin.exposedModules).map(
  (module) => `${path.posix.join('src', module)}.{ts,tsx}!`,
);

/**
 * What counts as used (`npm run unused`): a file that an entry reaches, an export that another file imports,
 * a package that a file imports.
 *
 * The check runs twice. The first run takes everything for a user, tests included. The second one
 * (`--production`) sees only the patterns that end with `!`: no tests, no folders `testing/` and
 * `recordings/`. So what only a test imports fails, unless it lies in such a folder or says
 * `@internal`: exported for the test beside it, and for nobody else.
 */
const configuration: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        ...exposed,
        // Programs that are started by their path.
        'scripts/*.ts!',
        'scripts/lint/*.mjs!',
        'bench/**/main.ts!',
        // Used by the build, which the second run does not see.
        'scripts/bundle/buildStats.ts!',
        'charts/*.test.mjs',
      ],
      project: [
        '{src,bench,scripts}/**/*.{ts,tsx,mjs}!',
        '!**/*.spec.{ts,tsx}!',
        '!**/testing/**!',
        '{integration-tests,charts}/**/*.{ts,mjs}',
      ],
      ignoreDependencies: [
        // Here for its version only: the one that other packages of PatternFly are to find.
        '@patternfly/react-styles',
        // Tests put something in the place of what other packages import from it.
        '@patternfly/react-tokens',
      ],
      ignoreBinaries: ['openssl'],
    },
    'dev-console': {
      entry: [
        // The build names them by their paths.
        'host/noStyles.ts!',
        'host/**/*Loader.cjs!',
      ],
      project: ['**/*.{ts,tsx,cjs}!', '!**/*.spec.{ts,tsx}!', '!**/{testing,recordings}/**!'],
      ignoreDependencies: [
        // The build copies its style sheets by their path.
        '@patternfly/patternfly',
        // Shared with plugins: the build reads its name from host/shared-modules.json.
        '@patternfly/react-templates',
      ],
    },
  },
};

export default configuration;
