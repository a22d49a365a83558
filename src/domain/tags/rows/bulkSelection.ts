import { lacksOf, type LackedPermission } from '../../model/permission';
import type { ImageStream } from '../../snapshot/records';
import { streamKey } from '../../usage/resolve';
import { isSafe, permissionTo } from './safety';
import type { TagRow } from './tagRows';
import type { WorkloadRow } from './workloadRows';

/** Rows that are safe and that the user may delete, as far as known. */
const deletable = <Row extends TagRow | WorkloadRow>(
  rows: readonly Row[],
  lacked: readonly LackedPermission[],
): readonly Row[] => {
  const lacks = lacksOf(lacked);
  return rows.filter((row) => {
    const permission = permissionTo('delete', row);
    return isSafe(row) && (permission === null || !lacks(row.namespace, permission));
  });
};

const byStream = (rows: readonly TagRow[]): ReadonlyMap<string, readonly TagRow[]> => {
  const groups = new Map<string, TagRow[]>();
  for (const row of rows) {
    const key = streamKey(row.namespace, row.stream);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

/**
 * Rows of tags that bulk selection may take. It never empties a stream: where it would take every
 * tag, the one that was set last is left (design: Floors).
 * @param streams keyed `namespace/name`
 */
export const selectableTags = (
  rows: readonly TagRow[],
  streams: ReadonlyMap<string, ImageStream>,
  lacked: readonly LackedPermission[] = [],
): readonly TagRow[] => {
  const safe = deletable(rows, lacked);
  const spared = new Set<TagRow>();
  for (const [stream, tags] of byStream(safe)) {
    if (tags.length < (streams.get(stream)?.tags.length ?? 0)) continue;
    spared.add(tags.reduce((a, b) => ((b.taggedAt ?? 0) > (a.taggedAt ?? 0) ? b : a)));
  }
  return safe.filter((row) => !spared.has(row));
};

/** Rows of pods or deployment configs that bulk selection may take. */
export const selectableWorkloads = (
  rows: readonly WorkloadRow[],
  lacked: readonly LackedPermission[] = [],
): readonly WorkloadRow[] => deletable(rows, lacked);
