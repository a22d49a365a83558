import { lacksOf, type LackedPermission, type Permission } from '../../model/permission';
import type { ImageStream } from '../../snapshot/records';
import type { JudgedTag } from '../judgedTag';
import { isSafe, permissionTo } from './safety';
import { actsOf } from './tagRow';
import type { WorkloadRow } from './workloadRows';

type IsLacked = (namespace: string, permission: Permission | null) => boolean;

/** What of a row's project the user may not do, as far as known. */
const lackedOf = (lacked: readonly LackedPermission[]): IsLacked => {
  const lacks = lacksOf(lacked);
  return (namespace, permission) => permission !== null && lacks(namespace, permission);
};

const byStream = (tags: readonly JudgedTag[]): ReadonlyMap<ImageStream, readonly JudgedTag[]> => {
  const groups = new Map<ImageStream, JudgedTag[]>();
  for (const tag of tags) {
    const group = groups.get(tag.facts.stream);
    if (group) group.push(tag);
    else groups.set(tag.facts.stream, [tag]);
  }
  return groups;
};

/**
 * Tags that bulk selection may take: those that are safe and that the user may delete, as far as
 * known. It never empties a stream: where it would take every tag, the one that was set last is left
 * (design: Floors).
 */
export const selectableTags = (
  tags: readonly JudgedTag[],
  lacked: readonly LackedPermission[] = [],
): readonly JudgedTag[] => {
  const isLacked = lackedOf(lacked);
  const safe = tags.filter(
    (tag) => isSafe({ acts: actsOf(tag) }) && !isLacked(tag.facts.stream.namespace, 'deleteTag'),
  );
  const spared = new Set<JudgedTag>();
  for (const [stream, group] of byStream(safe)) {
    if (group.length < stream.tags.length) continue;
    spared.add(group.reduce((a, b) => ((b.facts.taggedAt ?? 0) > (a.facts.taggedAt ?? 0) ? b : a)));
  }
  return safe.filter((tag) => !spared.has(tag));
};

/** Rows of pods or deployment configs that bulk selection may take. */
export const selectableWorkloads = (
  rows: readonly WorkloadRow[],
  lacked: readonly LackedPermission[] = [],
): readonly WorkloadRow[] => {
  const isLacked = lackedOf(lacked);
  return rows.filter((row) => isSafe(row) && !isLacked(row.namespace, permissionTo('delete', row)));
};
