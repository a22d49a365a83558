import { filterSubject } from '../filter/filterSubject';
import { compareText } from '../model/rowPage';
import type { PlanSource } from '../snapshot/planSource';
import type { Instant } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import type { UsageIndex } from '../usage/usageIndex';
import type { JudgedTag } from './judgedTag';
import type { WorkloadRow } from './rows/workloadRows';
import { statusRowsOf, workloadsToDelete } from './rows/workloads';
import { settleSignatures } from './signatures';
import { FactFinder } from './tagFacts';
import { tagGroundsOf, type StreamGround, type TagGrounds } from './tagGrounds';
import type { TagRules } from './tagRules';

/** All decisions about tags, by one policy's rules at one time. It stays in the worker. */
export interface TagPlan {
  readonly now: Instant;
  readonly rules: TagRules;
  readonly source: PlanSource;
  readonly snapshot: Snapshot;
  readonly usage: UsageIndex;
  readonly grounds: TagGrounds;
  readonly facts: FactFinder;
  /** Every tag that the rules select, by key, in the order of keys. */
  readonly tags: ReadonlyMap<string, JudgedTag>;
  /** Of them those that go, and those that stay, in the same order. */
  readonly stale: readonly JudgedTag[];
  readonly kept: readonly JudgedTag[];
  readonly podsToDelete: readonly WorkloadRow[];
  readonly deploymentConfigsToDelete: readonly WorkloadRow[];
  readonly podStatuses: readonly WorkloadRow[];
  readonly deploymentConfigStatuses: readonly WorkloadRow[];
}

const judgeStream = (
  { stream, tags }: StreamGround,
  finder: FactFinder,
  rules: TagRules,
  now: Instant,
): readonly JudgedTag[] => {
  const { selects } = rules;
  const selected = selects ? tags.filter(({ tag }) => selects(filterSubject(stream, tag))) : tags;
  const facts = selected.map((ground) => finder.of(ground));
  return settleSignatures(stream, rules.judge(facts, now));
};

/**
 * Decides about every tag of the projects that are shown: pure, and the same for the same objects in
 * any order. What does not depend on the rules or the time is taken from the source.
 * @param now the server's time
 */
export const planTags = (source: PlanSource, rules: TagRules, now: Instant): TagPlan => {
  const { snapshot } = source;
  const grounds = source.of(tagGroundsOf);
  const facts = new FactFinder(snapshot, grounds, rules, now);
  const judged: JudgedTag[] = [];
  for (const stream of grounds.streams) judged.push(...judgeStream(stream, facts, rules, now));
  judged.sort((a, b) => compareText(a.facts.key, b.facts.key));
  const stale = judged.filter(({ decision }) => decision === 'stale');
  const toDelete = workloadsToDelete(snapshot, stale, rules);
  return {
    now,
    rules,
    source,
    snapshot,
    usage: grounds.usage,
    grounds,
    facts,
    tags: new Map(judged.map((tag) => [tag.facts.key, tag])),
    stale,
    kept: judged.filter(({ decision }) => decision === 'kept'),
    podsToDelete: toDelete.pods,
    deploymentConfigsToDelete: toDelete.deploymentConfigs,
    ...source.of(statusRowsOf),
  };
};
