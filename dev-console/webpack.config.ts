import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import type { Configuration } from 'webpack';
import webpack from 'webpack';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const host = (...parts: string[]) => path.resolve(here, 'host', ...parts);

/** Styles come whole from `@patternfly/patternfly`, as in the console; imports of parts are void. */
const withoutComponentStyles = new webpack.NormalModuleReplacementPlugin(
  /\.s?css$/,
  (resource: { context: string; request: string }) => {
    if (/node_modules/.test(resource.context)) resource.request = host('noStyles.ts');
  },
);

/**
 * The browser shell of the local console. It is the host of the plugin: it brings the modules that
 * the console shares, in the versions that the console has, and shares nothing else.
 */
const configuration = (_env: unknown, { mode }: { mode?: string }): Configuration => ({
  mode: mode === 'production' ? 'production' : 'development',
  context: here,
  entry: { main: './host/main.tsx' },
  output: {
    path: path.resolve(here, 'dist'),
    publicPath: '/static/',
    filename: '[name].js',
    chunkFilename: '[name].js',
    uniqueName: 'local-console',
    clean: true,
  },
  resolve: {
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
    alias: {
      // The console has 6.4.2; the plugin is built against 6.4.0, which lies in the root.
      '@patternfly/react-core': path.resolve(here, 'node_modules/@patternfly/react-core'),
      '@patternfly/react-table': path.resolve(here, 'node_modules/@patternfly/react-table'),
      // What the SDK's published code takes from the console around it.
      '@console/shared/src/utils/console-fetch': host('sdk/fetch/consoleFetch.ts'),
      '@console/internal/models': host('models/staticModels.ts'),
      react: path.resolve(root, 'node_modules/react'),
    },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: [
          {
            loader: 'ts-loader',
            options: {
              transpileOnly: true,
              configFile: path.resolve(root, 'tsconfig.json'),
              compilerOptions: { noEmit: false, sourceMap: true },
            },
          },
        ],
      },
      {
        test: /shared-modules\.json$/,
        resourceQuery: /requests/,
        type: 'javascript/auto',
        use: [host('sharing/sharedModulesLoader.cjs')],
      },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      {
        test: /dynamic-plugin-sdk\/lib\/app\/k8s\/actions\/k8s\.js$/,
        use: [host('sdk/watch/retryDelayLoader.cjs')],
      },
    ],
  },
  plugins: [
    withoutComponentStyles,
    new CopyWebpackPlugin({
      patterns: ['patternfly.min.css', 'patternfly-addons.css', 'assets'].map((name) => ({
        from: path.resolve(root, 'node_modules/@patternfly/patternfly', name),
        to: name === 'assets' ? 'patternfly/assets' : 'patternfly/',
        // Already minimal, or not worth the time.
        info: { minimized: true },
      })),
    }),
  ],
  performance: { hints: false },
  devtool: mode === 'production' ? false : 'source-map',
});

export default configuration;
