import { compareText } from '../model/rowPage';
import { isShown } from '../snapshot/isShown';
import type { PlanSource } from '../snapshot/planSource';
import type { ImageStream, Instant } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { streamKey } from '../usage/resolve';
import { buildUsageIndex, type UsageIndex } from '../usage/usageIndex';
import { filterSubject } from '../filter/filterSubject';
import type { JudgedTag } from './judgedTag';
import { rowOf } from './rows/tagRow';
import type { TagRow } from './rows/tagRows';
import type { WorkloadRow } from './rows/workloadRows';
import { statusRows, workloadsToDelete } from './rows/workloads';
import { settleSignatures } from './signatures';
import { FactFinder } from './tagFacts';
import type { TagRules } from './tagRules';

/** All decisions about tags, by one policy's rules at one time. It stays in the worker. */
export interface TagPlan {
  readonly now: Instant;
  readonly rules: TagRules;
  readonly snapshot: Snapshot;
  readonly usage: UsageIndex;
  readonly facts: FactFinder;
  /** Every tag that the rules select, by key, in the order of keys. */
  readonly tags: ReadonlyMap<string, JudgedTag>;
  readonly staleRows: readonly TagRow[];
  readonly keptRows: readonly TagRow[];
  readonly podsToDelete: readonly WorkloadRow[];
  readonly deploymentConfigsToDelete: readonly WorkloadRow[];
  readonly podStatuses: readonly WorkloadRow[];
  readonly deploymentConfigStatuses: readonly WorkloadRow[];
}

const judgeStream = (
  stream: ImageStream,
  finder: FactFinder,
  rules: TagRules,
  now: Instant,
): readonly JudgedTag[] => {
  const selected = stream.tags.filter((tag) => rules.selects(filterSubject(stream, tag)));
  const facts = selected.map((tag) => finder.of(stream, tag));
  return settleSignatures(stream, rules.judge(facts, now));
};

/**
 * Decides about every tag of the projects that are shown: pure, and the same for the same objects in
 * any order.
 * @param now the server's time
 */
export const planTags = (source: PlanSource, rules: TagRules, now: Instant): TagPlan => {
  const { snapshot } = source;
  const usage = source.of(buildUsageIndex);
  const facts = new FactFinder(snapshot, usage, rules, now);
  const shown = [...snapshot.streams.values()]
    .filter(({ namespace }) => isShown(snapshot, namespace))
    .sort((a, b) => compareText(streamKey(a.namespace, a.name), streamKey(b.namespace, b.name)));
  const judged = shown.flatMap((stream) => judgeStream(stream, facts, rules, now));
  judged.sort((a, b) => compareText(a.facts.key, b.facts.key));
  const stale = judged.filter(({ decision }) => decision === 'stale');
  const toDelete = workloadsToDelete(snapshot, stale, rules);
  return {
    now,
    rules,
    snapshot,
    usage,
    facts,
    tags: new Map(judged.map((tag) => [tag.facts.key, tag])),
    staleRows: stale.map(rowOf),
    keptRows: judged.filter(({ decision }) => decision === 'kept').map(rowOf),
    podsToDelete: toDelete.pods,
    deploymentConfigsToDelete: toDelete.deploymentConfigs,
    ...statusRows(snapshot, (namespace) => isShown(snapshot, namespace)),
  };
};
