import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeCluster } from './cluster/cluster';

const folder = path.resolve(__dirname, '../../.cache/bench');

/** Image objects in the snapshots that are made here. */
export const quotedCounts = [2_000, 10_000, 50_000] as const;

/** Makes a snapshot with so many images and writes it to a file. */
export const writeSnapshot = (images: number): string => {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `snapshot-${images}.json`);
  writeFileSync(file, JSON.stringify(makeCluster(images)));
  return file;
};
