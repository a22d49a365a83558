import type { Config } from 'jest';

const transform = {
  '^.+\\.(t|j)sx?$': [
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
} satisfies Config['transform'];

/** Two kinds of unit tests: components in a simulated DOM, everything else in plain Node. */
const configuration: Config = {
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/src/**/*.spec.ts',
        '<rootDir>/dev-console/**/*.spec.ts',
        '<rootDir>/scripts/**/*.spec.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      transform,
    },
    {
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.spec.tsx', '<rootDir>/dev-console/**/*.spec.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      transform,
      moduleNameMapper: { '\\.css$': '<rootDir>/src/ui/testing/style.ts' },
      setupFilesAfterEnv: ['<rootDir>/src/ui/testing/setup.ts'],
    },
  ],
};

export default configuration;
