/**
 * Two kinds of unit tests: components in a simulated DOM (`*.spec.tsx`), everything else in plain
 * Node (`*.spec.ts`).
 */

/** Packages that are published as ES modules only; jest runs CommonJS, so they are transformed. */
const ES_MODULES_ONLY = [
  '@openshift-console/dynamic-plugin-sdk',
  '@kubernetes/client-node',
  'http-proxy-3',
  'jose',
  'oauth4webapi',
  'openid-client',
];

const shared = {
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // The local console's packages are another workspace, with packages of the same names in it.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dev-console/dist/'],
  transform: {
    '^.+\\.(m|c)?(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES_ONLY.join('|')})/)`],
};

/** The published SDK works only inside a console; tests of the plugin get a stand-in. */
const consoleSdk = {
  '^@openshift-console/dynamic-plugin-sdk$': '<rootDir>/src/ui/testing/consoleSdk.tsx',
};

/** What the published code of the SDK takes from the console around it; the local console brings its own. */
const aroundTheSdk = {
  '^@console/shared/src/utils/console-fetch$':
    '<rootDir>/dev-console/host/sdk/fetch/consoleFetch.ts',
  '^@console/internal/models$': '<rootDir>/dev-console/host/models/staticModels.ts',
};

/** @type {import('jest').Config} */
const configuration = {
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      roots: ['<rootDir>/src', '<rootDir>/scripts', '<rootDir>/bench'],
      testMatch: ['**/*.spec.ts'],
      moduleNameMapper: consoleSdk,
    },
    {
      ...shared,
      displayName: 'dom',
      testEnvironment: '<rootDir>/src/ui/testing/browserEnvironment.mjs',
      roots: ['<rootDir>/src'],
      testMatch: ['**/*.spec.tsx'],
      moduleNameMapper: { ...consoleSdk, '\\.s?css$': '<rootDir>/src/ui/testing/style.ts' },
      setupFilesAfterEnv: ['<rootDir>/src/ui/testing/setup.ts'],
    },
    {
      ...shared,
      displayName: 'console',
      testEnvironment: 'node',
      roots: ['<rootDir>/dev-console'],
      testMatch: ['**/*.spec.ts'],
      moduleNameMapper: aroundTheSdk,
    },
    {
      ...shared,
      displayName: 'console-dom',
      testEnvironment: '<rootDir>/src/ui/testing/browserEnvironment.mjs',
      roots: ['<rootDir>/dev-console'],
      testMatch: ['**/*.spec.tsx'],
      moduleNameMapper: { ...aroundTheSdk, '\\.s?css$': '<rootDir>/src/ui/testing/style.ts' },
      setupFilesAfterEnv: ['<rootDir>/src/ui/testing/setup.ts'],
    },
  ],
};

export default configuration;
