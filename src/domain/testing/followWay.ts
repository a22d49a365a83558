/** Does to a cluster and to rules what a way to make an image go asks for. */
import type { PruneRules } from '../policies/oc/options/pruneRules';
import type { LeastChange, WayToGo } from '../policies/oc/explain/notPruned';
import { parseDuration } from '../go/duration';
import type { Parts } from './build';
import { now as testNow } from './build';

/** What a prune is planned from. */
export interface PlannedFrom {
  readonly parts: Parts;
  readonly rules: Partial<PruneRules>;
  readonly leftOut: readonly string[];
  readonly now: number;
}

/** Where a change can be made in two ways, which of them. */
export type AgeBy = 'option' | 'waiting';

const withoutTags = (parts: Parts, tags: readonly string[]): Parts => {
  const going = new Set(tags);
  return {
    ...parts,
    streams: (parts.streams ?? []).map((stream) => ({
      ...stream,
      tags: stream.tags.filter(
        ({ name }) => !going.has(`${stream.namespace}/${stream.name}:${name}`),
      ),
    })),
    referrers: (parts.referrers ?? []).map((referrer) => ({
      ...referrer,
      uses: referrer.uses.filter(
        ({ place, name }) =>
          place !== 'specTag' || !going.has(`${referrer.namespace}/${referrer.name}:${name}`),
      ),
    })),
  };
};

/** Their size is not known; being over a limit is not to be counted on. */
const withMetadata = (parts: Parts, images: readonly string[]): Parts => ({
  ...parts,
  listed: (parts.listed ?? []).map((image) =>
    images.includes(image.digest)
      ? { ...image, metadata: { config: '', size: 0, problem: null } }
      : image,
  ),
});

const change = (from: PlannedFrom, wanted: LeastChange, ageBy: AgeBy): PlannedFrom => {
  const { parts, rules, leftOut } = from;
  switch (wanted.change) {
    case 'revisions':
      return { ...from, rules: { ...rules, keepTagRevisions: wanted.keep } };
    case 'all':
      return { ...from, rules: { ...rules, all: true } };
    case 'allProjects':
      return { ...from, rules: { ...rules, namespace: null } };
    case 'protections':
      return { ...from, rules: { ...rules, protections: false } };
    case 'age': {
      const { keepYoungerThan, until } = wanted;
      if (keepYoungerThan === null || (ageBy === 'waiting' && until !== null)) {
        return { ...from, now: Math.max(from.now, until ?? 0) };
      }
      return {
        ...from,
        rules: { ...rules, keepYoungerThan: parseDuration(keepYoungerThan) },
      };
    }
    case 'tags':
      return { ...from, parts: withoutTags(parts, wanted.tags) };
    case 'metadata':
      return { ...from, parts: withMetadata(parts, wanted.images) };
    case 'takeIn':
      return { ...from, leftOut: leftOut.filter((stream) => !wanted.streams.includes(stream)) };
    case 'uses': {
      const users = new Set(wanted.uses.map(({ uid }) => uid));
      const referrers = (parts.referrers ?? []).filter(({ uid }) => !users.has(uid));
      return { ...from, parts: { ...parts, referrers } };
    }
  }
};

/** What a prune is planned from once everything on the way was done. */
export const followWay = (from: PlannedFrom, way: WayToGo, ageBy: AgeBy): PlannedFrom =>
  way.reduce((now, wanted) => change(now, wanted, ageBy), from);

/** The beginning of a way, at the tests' time. */
export const plannedFrom = (
  parts: Parts,
  rules: Partial<PruneRules> = {},
  leftOut: readonly string[] = [],
): PlannedFrom => ({ parts, rules, leftOut, now: testNow });
