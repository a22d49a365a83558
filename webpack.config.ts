import path from 'node:path';
import { ConsoleRemotePlugin } from '@openshift-console/dynamic-plugin-sdk-webpack';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import type { Configuration } from 'webpack';
import { WriteStatsPlugin } from './scripts/bundle/buildStats';

/**
 * The plugin's build. ConsoleRemotePlugin reads `consolePlugin` in package.json and
 * console-extensions.json, and decides what is shared with the console and what is bundled.
 */
const configuration = (_env: unknown, { mode }: { mode?: string }): Configuration => {
  const production = mode === 'production';
  return {
    mode: production ? 'production' : 'development',
    context: path.resolve(__dirname, 'src'),
    entry: {},
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: production ? '[name]-[contenthash].js' : '[name].js',
      chunkFilename: production ? '[name]-[contenthash].js' : '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
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
                compilerOptions: { noEmit: false, sourceMap: true },
              },
            },
          ],
        },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    plugins: [
      new ConsoleRemotePlugin(),
      new CopyWebpackPlugin({
        patterns: [{ from: path.resolve(__dirname, 'locales'), to: 'locales' }],
      }),
      new WriteStatsPlugin(path.resolve(__dirname, '.cache/plugin-stats.json')),
    ],
    devtool: production ? false : 'source-map',
    optimization: { chunkIds: production ? 'deterministic' : 'named', minimize: production },
  };
};

export default configuration;
