import { execFileSync } from 'node:child_process';
import path from 'node:path';

const host = path.resolve(__dirname, '..');
const fromHost = (file: string) => path.join(host, file);

/** What stands for the console around the SDK's published code; as in dev-console/webpack.config.ts. */
const ALIASES = {
  '@console/shared/src/utils/console-fetch': fromHost('sdk/fetch/consoleFetch.ts'),
  '@console/internal/models': fromHost('models/staticModels.ts'),
  '@patternfly/react-core': path.resolve(host, '../node_modules/@patternfly/react-core'),
};

/**
 * Bundles a module of the shell as the build does and runs it. The SDK's published code consists of
 * ES modules that ask for parts of the console by name, which a test runner cannot load by itself.
 * @param entry path below dev-console/host
 * @returns the exports of the module
 */
export const bundled = <Exports>(entry: string): Exports => {
  const code = execFileSync(
    require.resolve('esbuild/bin/esbuild'),
    [
      fromHost(entry),
      '--bundle',
      '--format=iife',
      '--global-name=bundle',
      '--jsx=automatic',
      '--log-level=error',
      '--define:process.env.NODE_ENV="test"',
      ...['css', 'scss'].map((type) => `--loader:.${type}=empty`),
      ...Object.entries(ALIASES).map(([name, file]) => `--alias:${name}=${file}`),
    ],
    { encoding: 'utf8', maxBuffer: 200_000_000 },
  );
  window.SERVER_FLAGS = { basePath: '/', consolePlugins: [], simulated: true };
  const run = new Function(`${code}; return bundle;`) as () => Exports;
  return run();
};
