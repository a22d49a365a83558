import { parseArgs } from 'node:util';

/** What can be measured by itself, in the order in which it is measured. */
export const allParts = ['domain', 'browser'] as const;

/** A part of the figures. */
export type Part = (typeof allParts)[number];

/** What was asked for on the command line. */
export interface Options {
  readonly parts: readonly Part[];
  /** One JSON object on stdout, and nothing else. */
  readonly json: boolean;
  /** Whether the plugin and the local console are built first. */
  readonly build: boolean;
}

const isPart = (text: string): text is Part => allParts.some((part) => part === text);

/**
 * Reads `[--json] [--no-build] [PART …]`; without a part, all of them.
 * @throws when an option or a part is unknown
 */
export const optionsOf = (args: readonly string[]): Options => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const unknown = positionals.find((text) => !isPart(text));
  if (unknown !== undefined) {
    throw new Error(`There is no part ${unknown}; there are: ${allParts.join(', ')}.`);
  }
  const parts = positionals.length === 0 ? allParts : positionals.filter(isPart);
  return { parts, json: values.json, build: !values['no-build'] && parts.includes('browser') };
};
