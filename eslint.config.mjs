import eslint from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import testingLibrary from 'eslint-plugin-testing-library';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx'];

/** Imports that are wrong in every file of the plugin, with what to write instead. */
const FORBIDDEN_EVERYWHERE = {
  paths: [
    {
      name: '@openshift-console/dynamic-plugin-sdk',
      importNames: [
        'VirtualizedTable',
        'TableData',
        'ListPageFilter',
        'useListPageFilter',
        'RowFilter',
        'useActiveColumns',
      ],
      message: 'Deprecated in 4.22: use the Table and Data View of PatternFly.',
    },
    {
      name: '@openshift-console/dynamic-plugin-sdk',
      importNames: ['useUserSettings'],
      message: 'Deprecated in 4.22: use useUserPreference.',
    },
    { name: 'react-router-dom', message: "Deprecated: import from 'react-router'." },
    { name: 'react-router-dom-v5-compat', message: "Deprecated: import from 'react-router'." },
  ],
  patterns: [
    {
      group: ['@patternfly/*/**'],
      message:
        'Import from the index of the package: only that is rewritten to the modules that the console shares.',
    },
    {
      group: ['@openshift-console/dynamic-plugin-sdk/**', '@openshift-console/*-internal'],
      message: 'Only the index of the SDK is public.',
    },
    {
      group: ['**/dev-console', '**/dev-console/**'],
      message: 'The plugin knows nothing of the local console.',
    },
    {
      group: ['**/testing/*'],
      message: 'What is under testing/ is for tests.',
    },
  ],
};

/** `no-restricted-imports` with what is forbidden everywhere and, in addition, these patterns. */
const restrictedImports = (...patterns) => [
  'error',
  { ...FORBIDDEN_EVERYWHERE, patterns: [...FORBIDDEN_EVERYWHERE.patterns, ...patterns] },
];

const NO_USER_INTERFACE = {
  group: ['react', 'react/*', 'react-*', '@patternfly/*', '@openshift-console/*', '@openshift/*'],
  message: 'This part knows no user interface and no console.',
};

const NO_DIRECT_REQUESTS = [
  {
    name: 'fetch',
    message:
      'Use consoleFetch of the SDK: it adds the CSRF header and impersonates where the user does.',
  },
  { name: 'XMLHttpRequest', message: 'Use consoleFetch of the SDK.' },
  { name: 'EventSource', message: 'Use consoleFetch of the SDK.' },
];

const NO_CLOCK = 'The domain has no clock: take the moment as a parameter.';

export default tseslint.config(
  {
    ignores: [
      '.cache/',
      '**/dist/',
      '**/node_modules/',
      'coverage/',
      'test-results/',
      'playwright-report/',
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // The compiler knows what is defined.
      'no-undef': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        // A property is left out of a copy by taking it out under a name with an underscore.
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: `${import.meta.dirname}/tsconfig.json` } },
      'boundaries/include': ['src/**/*', 'dev-console/**/*'],
      'boundaries/elements': [
        { type: 'domain', pattern: 'src/domain', mode: 'folder' },
        { type: 'cluster', pattern: 'src/cluster', mode: 'folder' },
        { type: 'engine', pattern: 'src/engine', mode: 'folder' },
        { type: 'workflow', pattern: 'src/workflow', mode: 'folder' },
        { type: 'console', pattern: 'src/console', mode: 'folder' },
        { type: 'words', pattern: 'src/words', mode: 'folder' },
        { type: 'ui', pattern: 'src/ui', mode: 'folder' },
        { type: 'pages', pattern: 'src/pages', mode: 'folder' },
        { type: 'dev-console', pattern: 'dev-console', mode: 'folder' },
      ],
    },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...NO_DIRECT_REQUESTS],
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'fetch', message: 'Use consoleFetch of the SDK.' },
        { object: 'globalThis', property: 'fetch', message: 'Use consoleFetch of the SDK.' },
        { object: 'self', property: 'fetch', message: 'Use consoleFetch of the SDK.' },
      ],
      'no-restricted-imports': restrictedImports(),
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An async method without await turns what it throws into a rejection, as its type says.
      '@typescript-eslint/require-await': 'off',
      'boundaries/no-unknown': 'error',
      'boundaries/no-unknown-files': 'error',
      // Dependencies point one way: pages, then engine, cluster and ui, then domain.
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          message: '${file.type} must not import ${dependency.type} (CONTRIBUTING.md, Layout).',
          rules: [
            { from: 'domain', allow: ['domain'] },
            { from: 'cluster', allow: ['cluster', 'domain'] },
            { from: 'engine', allow: ['engine', 'domain'] },
            { from: 'workflow', allow: ['workflow', 'engine', 'cluster', 'domain'] },
            { from: 'console', allow: ['console', 'workflow', 'engine', 'cluster', 'domain'] },
            { from: 'words', allow: ['words', 'cluster', 'domain'] },
            { from: 'ui', allow: ['ui', 'words', 'domain'] },
            {
              from: 'pages',
              allow: ['pages', 'ui', 'words', 'console', 'workflow', 'engine', 'cluster', 'domain'],
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': restrictedImports({
        regex: '^(?!\\.{1,2}/|re2js$)',
        message: 'The domain is pure TypeScript: it imports its own files and re2js.',
      }),
      'no-restricted-globals': [
        'error',
        ...NO_DIRECT_REQUESTS,
        ...['window', 'document', 'navigator', 'location', 'localStorage', 'performance'].map(
          (name) => ({ name, message: 'The domain knows no browser.' }),
        ),
        ...['setTimeout', 'setInterval'].map((name) => ({ name, message: NO_CLOCK })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: NO_CLOCK },
        { selector: "CallExpression[callee.name='Date']", message: NO_CLOCK },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: NO_CLOCK,
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The same input must give the same plan.',
        },
      ],
    },
  },
  {
    files: ['src/{engine,cluster,workflow}/**/*.ts', 'src/{engine,cluster,workflow}/**/*.tsx'],
    rules: { 'no-restricted-imports': restrictedImports(NO_USER_INTERFACE) },
  },
  {
    files: ['src/**/*.spec.ts', 'src/**/*.spec.tsx', 'src/**/testing/**'],
    rules: {
      // Tests read recordings, control the clock and use the stand-ins.
      'no-restricted-imports': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['src/**/testing/**'], rules: { 'boundaries/element-types': 'off' } },
  {
    files: ['src/**/*.tsx', 'src/**/*.ts', 'dev-console/host/**/*.ts', 'dev-console/host/**/*.tsx'],
    ignores: ['src/domain/**', 'src/engine/**'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // The local console reads its own server when a part of it opens.
    files: ['dev-console/host/**'],
    rules: { 'react-hooks/set-state-in-effect': 'off' },
  },
  { files: ['**/*.spec.tsx'], extends: [testingLibrary.configs['flat/react']] },
  {
    files: SPECS,
    rules: { 'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
      },
    },
  },
);
