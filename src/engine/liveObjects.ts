import type { ImageStream, Referrer } from '../domain/snapshot/records';

/** An object that was read alone since a complete read, with the number of that read. */
export interface LiveObject<Value> {
  readonly object: Value;
  readonly since: number;
}

const versionOf = (resourceVersion: string): number => {
  const version = Number(resourceVersion);
  return Number.isFinite(version) ? version : 0;
};

/** The newer of two states of one image stream, by resource version. */
export const newerStream = (a: ImageStream, b: ImageStream): ImageStream =>
  versionOf(b.resourceVersion) >= versionOf(a.resourceVersion) ? b : a;

const finished = (phase: string): boolean => phase === 'Succeeded' || phase === 'Failed';

/**
 * Two states of one object that refers to images, taken in the safe direction: every reference of
 * either counts, and whichever state holds more strongly decides how strongly. What the page shows
 * as its status is the newer one's.
 */
export const mergeReferrers = (a: Referrer, b: Referrer): Referrer => {
  const [older, newer] =
    versionOf(b.resourceVersion) >= versionOf(a.resourceVersion) ? [a, b] : [b, a];
  const uses = [...newer.uses];
  const known = new Set(newer.uses.map((use) => JSON.stringify(use)));
  for (const use of older.uses) if (!known.has(JSON.stringify(use))) uses.push(use);
  return {
    ...newer,
    phase: finished(newer.phase) && !finished(older.phase) ? older.phase : newer.phase,
    replicas: newer.replicas === 0 ? older.replicas : newer.replicas,
    uses,
  };
};
