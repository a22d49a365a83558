import type { AgePolicy } from './policy';
import type { Digest, ImageStream, Instant } from '../../snapshot/records';
import type { Snapshot } from '../../snapshot/snapshot';
import type { UsageIndex } from '../../usage/usageIndex';
import { streamKey } from '../../usage/resolve';
import { filterSubject } from '../../tags/filterSubject';
import { judge } from './judge';
import type { JudgedTag, TagFacts } from '../../tags/judgedTag';
import { recencyOf } from './mostRecent';
import { settleSignatures } from '../../tags/signatures';
import { FactFinder } from '../../tags/tagFacts';
import type { TagRow } from '../../tags/rows/tagRows';
import { rowOf } from '../../tags/rows/tagRow';
import type { WorkloadRow } from '../../tags/rows/workloadRows';
import { statusRows, workloadsToDelete } from '../../tags/rows/workloads';

/** All verdicts for one policy at one time. It stays in the worker; the page asks for parts of it. */
export interface PrunePlan {
  readonly now: Instant;
  readonly policy: AgePolicy;
  readonly snapshot: Snapshot;
  readonly usage: UsageIndex;
  readonly facts: FactFinder;
  /** Every tag the filter leaves, by key, in the order of keys. */
  readonly tags: ReadonlyMap<string, JudgedTag>;
  readonly staleRows: readonly TagRow[];
  readonly keptRows: readonly TagRow[];
  readonly podsToDelete: readonly WorkloadRow[];
  readonly deploymentConfigsToDelete: readonly WorkloadRow[];
  readonly podStatuses: readonly WorkloadRow[];
  readonly deploymentConfigStatuses: readonly WorkloadRow[];
}

/** Whether objects of a project are judged and shown. */
export const isShown = ({ scope }: Snapshot, namespace: string): boolean => {
  if (scope.project !== null) return namespace === scope.project;
  return scope.judged.length === 0 ? scope.clusterWide : scope.judged.includes(namespace);
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const takesPart = (facts: TagFacts, policy: AgePolicy): boolean =>
  facts.kind !== 'signature' &&
  facts.tag.revisions[0]?.digest !== undefined &&
  facts.tag.revisions[0].digest !== '' &&
  policy.skips(facts.tag.name) === null;

const judgeStream = (
  stream: ImageStream,
  finder: FactFinder,
  policy: AgePolicy,
  now: Instant,
): readonly JudgedTag[] => {
  const selected = stream.tags.filter((tag) => policy.selects(filterSubject(stream, tag)));
  const facts = selected.map((tag) => finder.of(stream, tag));
  const candidates = facts
    .filter((fact) => takesPart(fact, policy))
    .map((fact) => ({ digest: headOf(fact), age: fact.age }));
  const recency = recencyOf(candidates, policy.keepMostRecent);
  const judged = facts.map((fact) => {
    const place = takesPart(fact, policy)
      ? recency({ digest: headOf(fact), age: fact.age })
      : ({ among: 'no' } as const);
    return judge(fact, place, policy, now - policy.olderThan);
  });
  return settleSignatures(stream, judged);
};

const headOf = (facts: TagFacts): Digest => facts.tag.revisions[0]?.digest ?? '';

/**
 * Plans by the age policy: pure, and the same for the same objects in any order.
 * @param now the server's time
 */
export const planByAge = (
  snapshot: Snapshot,
  usage: UsageIndex,
  policy: AgePolicy,
  now: Instant,
): PrunePlan => {
  const facts = new FactFinder(snapshot, usage, policy, now);
  const shown = [...snapshot.streams.values()]
    .filter(({ namespace }) => isShown(snapshot, namespace))
    .sort((a, b) => compareText(streamKey(a.namespace, a.name), streamKey(b.namespace, b.name)));
  const judged = shown.flatMap((stream) => judgeStream(stream, facts, policy, now));
  judged.sort((a, b) => compareText(a.facts.key, b.facts.key));
  const tags = new Map(judged.map((tag) => [tag.facts.key, tag]));
  const stale = judged.filter(({ decision }) => decision === 'stale');
  const toDelete = workloadsToDelete(snapshot, stale, policy);
  return {
    now,
    policy,
    snapshot,
    usage,
    facts,
    tags,
    staleRows: stale.map(rowOf),
    keptRows: judged.filter(({ decision }) => decision === 'kept').map(rowOf),
    podsToDelete: toDelete.pods,
    deploymentConfigsToDelete: toDelete.deploymentConfigs,
    ...statusRows(snapshot, (namespace) => isShown(snapshot, namespace)),
  };
};
