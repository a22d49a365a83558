import { parseArgs } from 'node:util';

/**
 * What can be measured by itself, in the order in which it is measured.
 * @internal
 */
export const allParts = ['domain', 'prune', 'browser', 'prunePage'] as const;

/** A part of the figures. */
export type Part = (typeof allParts)[number];

/** Parts for which plugin and local console have to be built. */
const inBrowser: ReadonlySet<Part> = new Set(['browser', 'prunePage']);

/** What was asked for on the command line. */
export interface Options {
  readonly parts: readonly Part[];
  /** One JSON object on stdout, and nothing else. */
  readonly json: boolean;
  /** Whether the plugin and the local console are built first. */
  readonly build: boolean;
  /** Files of snapshots to measure prunes with; none: those that are made here. */
  readonly snapshots: readonly string[];
}

const isPart = (text: string): text is Part => allParts.some((part) => part === text);

/**
 * Reads `[--json] [--no-build] [--snapshot FILE …] [PART …]`; without a part, all of them, or only
 * prunes where a snapshot is given.
 * @throws when an option or a part is unknown
 */
export const optionsOf = (args: readonly string[]): Options => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      snapshot: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  });
  const unknown = positionals.find((text) => !isPart(text));
  if (unknown !== undefined) {
    throw new Error(`There is no part ${unknown}; there are: ${allParts.join(', ')}.`);
  }
  const unnamed: readonly Part[] = values.snapshot.length === 0 ? allParts : ['prune'];
  const parts = positionals.length === 0 ? unnamed : positionals.filter(isPart);
  return {
    parts,
    json: values.json,
    build: !values['no-build'] && parts.some((part) => inBrowser.has(part)),
    snapshots: values.snapshot,
  };
};
