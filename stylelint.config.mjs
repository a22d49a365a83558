/**
 * The rules of the console for styles: PatternFly's tokens instead of colours of one's own, so that both
 * themes work, and only classes that start with the plugin's name.
 */
const PLUGIN = 'image-cleanup-plugin';

/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  ignoreFiles: ['**/node_modules/**', '**/dist/**'],
  rules: {
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': [
      '/^rgba?$/',
      '/^hsla?$/',
      '/^hwb$/',
      '/^(ok)?lab$/',
      '/^(ok)?lch$/',
    ],
    // Only current tokens, never variables of a component or of an older PatternFly.
    'declaration-property-value-disallowed-list': {
      '/.*/': ['/--pf-(?!t--)/', '/--pf-v\\d/'],
    },
    'property-disallowed-list': ['/^--pf-/'],
    'selector-class-pattern': [
      `^${PLUGIN}(-[a-z0-9-]+)?(__[a-z0-9-]+)?(--[a-z0-9-]+)?$`,
      {
        message: `Every class of one's own starts with ${PLUGIN}; the other ones are PatternFly's and the console's.`,
      },
    ],
    'selector-max-type': 0,
    'selector-max-universal': 0,
    'selector-max-id': 0,
    'declaration-no-important': true,
    'custom-property-pattern': `^(${PLUGIN}-|pf-t--)`,
  },
  overrides: [
    {
      // The local console is the page itself, so that it may say how the page's root looks.
      files: ['dev-console/**/*.css'],
      rules: {
        'selector-class-pattern': null,
        'selector-max-type': 2,
        'selector-max-id': 1,
        'custom-property-pattern': null,
      },
    },
  ],
};
