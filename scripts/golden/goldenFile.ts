import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { OcResult } from '../../src/domain/policies/oc/summary/ocResult';
import type { PruneRules } from '../../src/domain/policies/oc/options/pruneRules';
import { parseDuration } from '../../src/domain/go/duration';
import type { SnapshotLists } from '../../src/domain/testing/snapshotFile';

/** Options as a golden file has them: one that is absent was not given. */
interface GoldenOptions {
  readonly keepYoungerThan?: string;
  readonly keepTagRevisions?: number;
  readonly pruneOverSizeLimit?: boolean;
  readonly all?: boolean;
  readonly pruneRegistry?: boolean;
  readonly namespace?: string;
  readonly ignoreInvalidRefs?: boolean;
}

/** A snapshot of a cluster. */
export type GoldenInput = SnapshotLists & {
  readonly now: string;
  readonly options?: GoldenOptions;
};

/** A snapshot of a cluster, and what the real `oc adm prune images` does to it. */
export interface GoldenFile {
  readonly input: GoldenInput;
  readonly expected: OcResult;
}

const GZIP = [0x1f, 0x8b];

/**
 * Text of a file, gzipped or not.
 * @throws when the file is not there
 */
export const readText = (file: string): string => {
  const bytes = readFileSync(file);
  const gzipped = GZIP.every((byte, at) => bytes[at] === byte);
  return (gzipped ? gunzipSync(bytes) : bytes).toString();
};

/**
 * Reads a golden file, gzipped or not.
 * @throws when the file is not there or is no JSON
 */
export const readGoldenFile = (file: string): GoldenFile =>
  JSON.parse(readText(file)) as GoldenFile;

/** The options with what unset ones mean (prune-rules 1.3), the product's protections off. */
export const pruneOptionsOf = (options: GoldenOptions): PruneRules => ({
  keepYoungerThan:
    options.keepYoungerThan === undefined ? null : parseDuration(options.keepYoungerThan),
  keepTagRevisions: options.keepTagRevisions ?? null,
  overSizeLimit: options.pruneOverSizeLimit ?? false,
  all: options.all ?? true,
  registry: options.pruneRegistry ?? true,
  namespace: options.namespace || null,
  ignoreInvalidRefs: options.ignoreInvalidRefs ?? false,
  protections: false,
});
