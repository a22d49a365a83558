import { streamKey } from '../usage/resolve';
import type { ImageStream } from '../snapshot/records';
import { actionsOf } from './actions';
import type { JudgedTag } from './judgedTag';
import { judge } from './judge';
import type { PrunePlan } from './prunePlan';
import type { DroppedSelection, Review, ReviewedTag, Selection } from './review';
import { signatureSubject } from './tagKind';
import { rowOf } from './tagRow';
import type { Act, TagRow, Use, WorkloadRow } from './verdict';
import { workloadKey } from './workloads';

/** More objects than this in one run ask for a typed word (design: Floors). */
export const manyObjects = 200;

interface Chosen {
  readonly tags: readonly JudgedTag[];
  readonly dropped: readonly DroppedSelection[];
}

/** What of the selection the plan still calls stale. */
const chooseTags = (plan: PrunePlan, keys: readonly string[]): Chosen => {
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

/** A signature goes only when every tag that holds its image goes with it. */
const dropSignatures = (
  tags: readonly JudgedTag[],
  dropped: readonly DroppedSelection[],
): Chosen => {
  const goes = new Set(tags.map(({ facts }) => facts.key));
  const left: DroppedSelection[] = [];
  const kept = tags.filter(({ facts: { kind, stream, tag, key } }) => {
    const digest = kind === 'signature' ? signatureSubject(tag.name) : null;
    if (digest === null) return true;
    const stays = stream.tags.some(
      (other) =>
        signatureSubject(other.name) === null &&
        !goes.has(`${streamKey(stream.namespace, stream.name)}:${other.name}`) &&
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
const reviewTag = (plan: PrunePlan, judged: JudgedTag, goes: ReadonlySet<string>): ReviewedTag => {
  const { stream, tag, kind } = judged.facts;
  const from = streamKey(stream.namespace, stream.name);
  const staying = new Set<string>();
  for (const other of stream.tags) {
    if (goes.has(`${from}:${other.name}`)) continue;
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
  plan: PrunePlan,
  streams: ReadonlySet<ImageStream>,
  goes: ReadonlySet<string>,
): readonly { readonly row: TagRow }[] =>
  [...streams].flatMap((stream) =>
    stream.tags
      .filter((tag) => !goes.has(`${streamKey(stream.namespace, stream.name)}:${tag.name}`))
      .map((tag) => ({ row: rowBeside(plan, stream, tag) })),
  );

const rowBeside = (
  plan: PrunePlan,
  stream: ImageStream,
  tag: ImageStream['tags'][number],
): TagRow => {
  const key = `${streamKey(stream.namespace, stream.name)}:${tag.name}`;
  const judged =
    plan.tags.get(key) ??
    judge(
      plan.facts.of(stream, tag),
      { among: 'no' },
      plan.policy,
      plan.now - plan.policy.olderThan,
    );
  return rowOf(judged);
};

/** Why a workload is not among those that use what is stale. */
const whyNoRow = ({ snapshot }: PrunePlan, key: string): DroppedSelection['why'] => {
  for (const { kind, namespace, name } of snapshot.referrers.values()) {
    if (workloadKey(kind, namespace, name) === key) return 'usesNothingStale';
  }
  return 'gone';
};

const chooseWorkloads = (
  plan: PrunePlan,
  chosen: Selection['workloads'],
): {
  readonly workloads: readonly { readonly row: WorkloadRow; readonly act: 'delete' | 'scale' }[];
  readonly dropped: readonly DroppedSelection[];
} => {
  const rows = new Map(
    [...plan.deploymentConfigsToDelete, ...plan.podsToDelete].map((row) => [row.key, row]),
  );
  const workloads: { row: WorkloadRow; act: 'delete' | 'scale' }[] = [];
  const dropped: DroppedSelection[] = [];
  for (const [key, act] of Object.entries(chosen)) {
    const row = rows.get(key);
    if (!row) dropped.push({ key, why: whyNoRow(plan, key), reason: null });
    else workloads.push({ row, act: act === 'scale' && row.scalable ? 'scale' : 'delete' });
  }
  workloads.sort((a, b) => (a.row.key < b.row.key ? -1 : 1));
  return { workloads, dropped };
};

/** Everything that has to be confirmed for the whole run, floors included. */
const actsOfRun = (
  tags: readonly JudgedTag[],
  workloads: readonly { readonly row: WorkloadRow }[],
  goes: ReadonlySet<string>,
  actions: number,
): readonly Act[] => {
  const acts = new Set<Act>();
  for (const judged of tags) {
    for (const act of rowOf(judged).acts) if (act !== 'lastTag') acts.add(act);
    const { stream } = judged.facts;
    const key = streamKey(stream.namespace, stream.name);
    if (stream.tags.every(({ name }) => goes.has(`${key}:${name}`))) acts.add('lastTag');
  }
  for (const { row } of workloads) for (const act of row.acts) acts.add(act);
  if (actions > manyObjects) acts.add('manyObjects');
  return [...acts];
};

/**
 * Turns a selection into what will be done. What it returns is what the page shows and what is
 * executed; nothing else is.
 */
export const reviewSelection = (plan: PrunePlan, selection: Selection): Review => {
  const { tags, dropped } = chooseTags(plan, selection.tags);
  const goes = new Set(tags.map(({ facts }) => facts.key));
  const chosen = chooseWorkloads(plan, selection.workloads);
  const actions = actionsOf(tags, chosen.workloads);
  return {
    tags: tags.map((judged) => reviewTag(plan, judged, goes)),
    workloads: chosen.workloads,
    dropped: [...dropped, ...chosen.dropped],
    kept: keptBeside(plan, new Set(tags.map(({ facts }) => facts.stream)), goes),
    actions,
    acts: actsOfRun(tags, chosen.workloads, goes, actions.length),
  };
};
