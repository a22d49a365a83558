import type { PruneAction, TrimItem } from '../plan/review';
import type { Act } from '../plan/verdict';
import type { Digest, ImageStream } from '../snapshot/records';
import { streamKey } from '../usage/resolve';
import { HistoryPass } from './historyPass';
import { leftInRegistry } from './leftInRegistry';
import type { OcPlan } from './likeOc';
import type { IndexedStream } from './pruneIndex';
import { itemsIn } from './pruneIndex';
import type { PruneReview, ReviewedStream } from './pruneViews';
import type { PruneRows, TrimmedTag } from './rows/pruneRows';
import { removesItem } from './rules';

/** Objects in one run that take a typed word (design: Floors). */
const MANY = 200;

const imageKey = (digest: Digest): string => `Image/${digest}`;

const actionKey = (stream: string): string => `ImageStream/${stream}`;

const reviewedStream = (indexed: IndexedStream, tags: readonly TrimmedTag[]): ReviewedStream => {
  const { key, stream } = indexed;
  const vanishing = tags.filter(({ items, removed }) => items === removed);
  return {
    key,
    namespace: stream.namespace,
    name: stream.name,
    items: tags.reduce((sum, { removed }) => sum + removed, 0),
    vanishing: vanishing.map(({ first }) => first.tag.name),
    mayComeBack: vanishing
      .filter(({ first }) => first.tag.spec !== null)
      .map(({ first }) => first.tag.name),
    losesLastTag:
      vanishing.length === stream.tags.filter(({ revisions }) => revisions.length > 0).length,
    comesBack: stream.manager,
  };
};

const itemsGoing = (indexed: IndexedStream, itemRule: Uint8Array): readonly TrimItem[] => {
  const items: TrimItem[] = [];
  for (const { item, tag, revision, digest, created } of itemsIn(indexed)) {
    if (!removesItem(itemRule[item] ?? 0)) continue;
    const generation = tag.revisions[revision]?.generation ?? 0;
    items.push({ tag: tag.name, digest, created, generation });
  }
  return items;
};

/** By image row: the trimmed streams that listed it. */
const trimmedListings = (
  { index, itemRule }: OcPlan,
  streams: readonly IndexedStream[],
): ReadonlyMap<number, ReadonlySet<string>> => {
  const listings = new Map<number, Set<string>>();
  for (const indexed of streams) {
    for (const { item } of itemsIn(indexed)) {
      const row = index.imageOfItem[item] ?? -1;
      if (row < 0 || !removesItem(itemRule[item] ?? 0)) continue;
      const keys = listings.get(row);
      if (keys) keys.add(actionKey(indexed.key));
      else listings.set(row, new Set([actionKey(indexed.key)]));
    }
  }
  return listings;
};

/**
 * What a plan does, as it is shown and as it is carried out: histories first, then the images that
 * no history names any more. An image waits for every stream that listed it, and for the indexes
 * that go with it: where one of them stays, so does the image.
 */
export const reviewPrune = (rows: PruneRows): PruneReview => {
  const { plan, table } = rows;
  const byStream = new Map<IndexedStream, TrimmedTag[]>();
  for (const trimmed of rows.trimmedTags) {
    const known = byStream.get(trimmed.indexed);
    if (known) known.push(trimmed);
    else byStream.set(trimmed.indexed, [trimmed]);
  }
  const histories = [...byStream.keys()].map((indexed): PruneAction => {
    const { namespace, name, uid } = indexed.stream;
    const items = itemsGoing(indexed, plan.itemRule);
    return { type: 'trimHistory', key: actionKey(indexed.key), namespace, name, uid, items };
  });
  const listings = trimmedListings(plan, [...byStream.keys()]);
  const pruned = new Set(rows.pruned);
  const images = rows.pruned.map((row): PruneAction => {
    const digest = table.digestOf(row);
    const after = [...waitsFor(rows, row, listings, pruned)].sort();
    return {
      type: 'deleteImage',
      key: imageKey(digest),
      digest,
      created: table.createdOf(row),
      after,
    };
  });
  const registry = leftInRegistry(rows);
  const actions = [...histories, ...images];
  const streams = [...byStream].map(([indexed, tags]) => reviewedStream(indexed, tags));
  return {
    streams,
    images: images.length,
    bytes: registry.bytes,
    registry,
    actions,
    acts: actsOf(plan, streams, actions.length),
  };
};

/** The histories that list an image or an index that it is a manifest of, and that index. */
const waitsFor = (
  rows: PruneRows,
  row: number,
  listings: ReadonlyMap<number, ReadonlySet<string>>,
  pruned: ReadonlySet<number>,
): ReadonlySet<string> => {
  const keys = new Set(listings.get(row));
  for (const parent of rows.indexesOf(row)) {
    // An index that stays and does not keep its manifests, as with `oc`, is not waited for.
    if (!pruned.has(parent)) continue;
    for (const key of listings.get(parent) ?? []) keys.add(key);
    keys.add(imageKey(rows.table.digestOf(parent)));
  }
  return keys;
};

const actsOf = (
  { options }: OcPlan,
  streams: readonly ReviewedStream[],
  objects: number,
): readonly Act[] => {
  const acts: Act[] = [];
  if (!options.protections && objects > 0) acts.push('inUse');
  if (streams.some(({ losesLastTag }) => losesLastTag)) acts.push('lastTag');
  if (objects > MANY) acts.push('manyObjects');
  return acts;
};

/**
 * What a plan removes from a copy of a stream that was read since: decided by the same rules, on the
 * images and references that were listed (prune-rules 7). A stream that was taken out loses nothing.
 */
export const itemsToTrim = (plan: OcPlan, stream: ImageStream): readonly TrimItem[] => {
  if (plan.stop) return [];
  const { index, options, cutoff, protections, leftOut } = plan;
  const imageOfItem = Int32Array.from(
    stream.tags.flatMap(({ revisions }) => revisions),
    ({ digest }) => index.snapshot.listedImages.rowOf(digest),
  );
  const key = streamKey(stream.namespace, stream.name);
  const indexed = { key, stream, firstItem: 0 };
  const columns = index.snapshot.listedImages.columns();
  const fresh = { ...index, streams: [indexed], imageOfItem };
  const pass = new HistoryPass({ index: fresh, columns, options, cutoff, protections, leftOut });
  pass.judge(indexed);
  return itemsGoing(indexed, pass.itemRule);
};
