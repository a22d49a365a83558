import type { JudgedTag } from '../judgedTag';
import type {
  DroppedSelection,
  ReviewedTag,
  WorkloadChoice,
  WorkloadFate,
  TagReview,
  Selection,
} from './tagReview';
import type { TagPlan } from '../tagPlan';
import { signatureSubject } from '../tagKind';
import { streamKey, tagKey } from '../../usage/resolve';
import type { Use } from '../../usage/use';
import { rowOf } from '../rows/tagRow';
import type { ImageStream, Tag } from '../../snapshot/records';
import type { TagRow } from '../rows/tagRows';
import type { RequiredAct } from '../../model/act';
import { ActCollector, manyObjects } from '../../model/act';
import { workloadChoices, droppedWorkloads } from './workloadChoices';
import { actionsOf } from './actions';
import { usualLanes } from '../../model/review';

interface Chosen {
  readonly tags: readonly JudgedTag[];
  readonly dropped: readonly DroppedSelection[];
}

/** What of the selection the plan still calls stale. */
const chooseTags = (plan: TagPlan, keys: readonly string[]): Chosen => {
  const tags: JudgedTag[] = [];
  const dropped: DroppedSelection[] = [];
  for (const key of [...new Set(keys)].sort()) {
    const judged = plan.tags.get(key);
    if (!judged) dropped.push({ key, why: 'gone', reason: null });
    else if (judged.decision === 'kept') {
      dropped.push({ key, why: 'noLongerStale', reason: judged.reasons[0] ?? null });
    } else tags.push(judged);
  }
  return dropSignatures(tags, dropped);
};

/** A signature deleted only when every tag that holds its image deleted with it. */
const dropSignatures = (
  tags: readonly JudgedTag[],
  dropped: readonly DroppedSelection[],
): Chosen => {
  const deleted = new Set(tags.map(({ facts }) => facts.key));
  const left: DroppedSelection[] = [];
  const kept = tags.filter(({ facts: { kind, stream, tag, key } }) => {
    const digest = kind === 'signature' ? signatureSubject(tag.name) : null;
    if (digest === null) return true;
    const stays = stream.tags.some(
      (other) =>
        signatureSubject(other.name) === null &&
        !deleted.has(`${streamKey(stream.namespace, stream.name)}:${other.name}`) &&
        other.revisions.some((revision) => revision.digest === digest),
    );
    if (!stays) return true;
    left.push({
      key,
      why: 'noLongerStale',
      reason: { code: 'signatureOf', digest, subject: 'stays' },
    });
    return false;
  });
  return { tags: kept, dropped: [...dropped, ...left] };
};

/** What has ended never pulls again; nor does what holds nothing. */
const pullsAgain = ({ strength, idle }: Use): boolean => strength !== 'none' && idle !== 'finished';

/** What the deletion of one tag breaks, given all the tags that go with it. */
const reviewTag = (plan: TagPlan, judged: JudgedTag, deleted: ReadonlySet<string>): ReviewedTag => {
  const { stream, tag, kind } = judged.facts;
  const from = streamKey(stream.namespace, stream.name);
  const staying = new Set<string>();
  for (const other of stream.tags) {
    if (deleted.has(`${from}:${other.name}`)) continue;
    for (const { digest } of other.revisions) staying.add(digest);
  }
  const lost = new Set(
    tag.revisions.map(({ digest }) => digest).filter((d) => d !== '' && !staying.has(d)),
  );
  return {
    row: rowOf(judged),
    reasons: judged.reasons,
    unpullable: [...lost].map((digest) => ({
      digest,
      uses: plan.facts.uses.throughStream(digest, from).filter(pullsAgain),
    })),
    cannotBeUndone: kind === 'imagePruned',
  };
};

/** Tags of the same streams that stay, those outside the filter included. */
const keptBeside = (
  plan: TagPlan,
  streams: ReadonlySet<ImageStream>,
  deleted: ReadonlySet<string>,
): readonly { readonly row: TagRow }[] =>
  [...streams].flatMap((stream) =>
    stream.tags
      .filter((tag) => !deleted.has(`${streamKey(stream.namespace, stream.name)}:${tag.name}`))
      .map((tag) => ({ row: rowBeside(plan, stream, tag) })),
  );

const rowBeside = (plan: TagPlan, stream: ImageStream, tag: Tag): TagRow => {
  const judged = plan.tags.get(tagKey(stream.namespace, stream.name, tag.name));
  if (judged) return rowOf(judged);
  const facts = plan.facts.of(plan.grounds.of(stream, tag));
  return rowOf(plan.rules.judgeAlone(facts, plan.now));
};

/** A workload that something is done to. */
type ChosenWorkload = WorkloadChoice & { readonly choice: Exclude<WorkloadFate, 'leave'> };

const isChosen = (choice: WorkloadChoice): choice is ChosenWorkload => choice.choice !== 'leave';

/** Everything that has to be confirmed for the whole run, floors included. */
const actsOfRun = (
  tags: readonly JudgedTag[],
  workloads: readonly ChosenWorkload[],
  deleted: ReadonlySet<string>,
  actions: number,
): readonly RequiredAct[] => {
  const acts = new ActCollector();
  for (const judged of tags) {
    const row = rowOf(judged);
    for (const act of row.acts) if (act !== 'lastTag') acts.add(act, row.key);
    const { stream } = judged.facts;
    const key = streamKey(stream.namespace, stream.name);
    if (stream.tags.every(({ name }) => deleted.has(`${key}:${name}`))) acts.add('lastTag', key);
  }
  for (const { row } of workloads) for (const act of row.acts) acts.add(act, row.key);
  if (actions > manyObjects) acts.add('manyObjects');
  return acts.acts;
};

/**
 * Turns a selection into what will be done. What it returns is what the page shows and what is
 * carried out; nothing else is.
 */
export const reviewSelection = (plan: TagPlan, selection: Selection): TagReview => {
  const { tags, dropped } = chooseTags(plan, selection.tags);
  const deleted = new Set(tags.map(({ facts }) => facts.key));
  const choices = workloadChoices(plan, selection);
  const workloads = choices.filter(isChosen);
  const actions = actionsOf(tags, workloads);
  return {
    tags: tags.map((judged) => reviewTag(plan, judged, deleted)),
    choices,
    dropped: [...dropped, ...droppedWorkloads(plan, selection, choices)],
    kept: keptBeside(plan, new Set(tags.map(({ facts }) => facts.stream)), deleted),
    actions,
    acts: actsOfRun(tags, workloads, deleted, actions.length),
    atOnce: usualLanes,
  };
};
