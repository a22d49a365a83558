import type { Age } from '../../snapshot/ages';
import type { JudgedTag } from '../judgedTag';
import { useCountOf } from './tagRow';
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

/** Order of tags; those of one stream sort naturally, `v1.10` after `v1.9`. */
export const compareTags = (
  { facts: a }: JudgedTag,
  { facts: b }: JudgedTag,
  sort: string,
): number => {
  switch (sort) {
    case 'namespace':
      return naturally.compare(a.stream.namespace, b.stream.namespace);
    case 'age':
      return since(a.imageAge) - since(b.imageAge);
    case 'tagged':
      return instant(a.taggedAt) - instant(b.taggedAt);
    case 'verdict':
      return verdictOrder[a.verdict] - verdictOrder[b.verdict];
    case 'uses':
      return useCountOf(a) - useCountOf(b);
    case 'revisions':
      return a.tag.revisions.length - b.tag.revisions.length;
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
