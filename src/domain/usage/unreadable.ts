import type { Snapshot } from '../snapshot/snapshot';
import type { Referrer } from '../snapshot/records';
import type { Target } from './resolve';
import { streamKey } from './resolve';

const digestInText = /(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})/gi;
const words = /[a-z0-9]+(?:[._-]+[a-z0-9]+)*/g;
const longestText = 20_000;

/** Names of streams and projects, to find those that stand in a text. */
export interface KnownNames {
  readonly streams: ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
}

/** Every stream's and every project's name, once. */
export const knownNamesOf = (snapshot: Snapshot): KnownNames => {
  const streams = new Set<string>();
  const projects = new Set<string>();
  for (const stream of snapshot.streams.values()) {
    streams.add(stream.name);
    projects.add(stream.namespace);
  }
  return { streams, projects };
};

/**
 * What a text that cannot be read may well mean: every digest in it, and every stream whose name
 * stands in it, with all its tags. An unreadable reference counts as in use, and rather too much
 * is kept than too little.
 * @param namespace the project that the reference would resolve in
 */
export const guessTargets = (
  snapshot: Snapshot,
  known: KnownNames,
  referrer: Referrer,
  namespace: string,
  text: string,
): readonly Target[] => {
  const lower = text.slice(0, longestText).toLowerCase();
  const targets: Target[] = [];
  for (const [digest] of lower.matchAll(digestInText)) {
    targets.push({ to: 'digest', digest, repository: null });
  }
  const found = new Set(lower.match(words) ?? []);
  const projects = new Set([namespace, referrer.namespace]);
  for (const word of found) if (known.projects.has(word)) projects.add(word);
  for (const word of found) {
    if (!known.streams.has(word)) continue;
    for (const project of projects) {
      const repository = streamKey(project, word);
      for (const tag of snapshot.streams.get(repository)?.tags ?? []) {
        targets.push({ to: 'tag', repository, tag: tag.name });
      }
    }
  }
  return targets;
};
