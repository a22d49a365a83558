import type { Age } from '../../snapshot/ages';
import type { TagRow } from './tagRows';
import type { UseVerdict } from '../verdict';
import type { WorkloadRow } from './workloadRows';
import { naturally } from '../../model/rowPage';

const verdictOrder: Readonly<Record<UseVerdict, number>> = {
  unused: 0,
  unusedHere: 1,
  rollbackOnly: 2,
  unknown: 3,
  inUse: 4,
};

/** Older first; what is not known comes last, as the youngest. */
const since = (age: Age): number => (age.known === 'no' ? Number.MAX_SAFE_INTEGER : age.since);

const instant = (value: number | null): number => value ?? Number.MAX_SAFE_INTEGER;

const byName = (a: { readonly key: string }, b: { readonly key: string }): number =>
  naturally.compare(a.key, b.key);

/** Order of tag rows; tags of one stream sort naturally, `v1.10` after `v1.9`. */
export const compareTagRows = (a: TagRow, b: TagRow, sort: string): number => {
  switch (sort) {
    case 'namespace':
      return naturally.compare(a.namespace, b.namespace);
    case 'age':
      return since(a.age) - since(b.age);
    case 'tagged':
      return instant(a.taggedAt) - instant(b.taggedAt);
    case 'verdict':
      return verdictOrder[a.verdict] - verdictOrder[b.verdict];
    case 'uses':
      return a.useCount - b.useCount;
    case 'revisions':
      return a.revisionCount - b.revisionCount;
    default:
      return byName(a, b);
  }
};

/** Order of pods and deployment configs. */
export const compareWorkloadRows = (a: WorkloadRow, b: WorkloadRow, sort: string): number => {
  switch (sort) {
    case 'namespace':
      return naturally.compare(a.namespace, b.namespace);
    case 'status':
      return naturally.compare(a.status, b.status);
    case 'created':
    case 'age':
      return instant(a.created) - instant(b.created);
    case 'owner':
      return naturally.compare(a.topOwner?.name ?? '', b.topOwner?.name ?? '');
    default:
      return byName(a, b);
  }
};
