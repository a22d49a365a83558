import {
  asObject,
  instantAt,
  listAt,
  numberAt,
  objectAt,
  textAt,
  type JsonObject,
} from '../../domain/json/json';
import type { PruneAction, TrimItem } from '../../domain/model/action';

/**
 * Which items may go from this very copy of a stream: the plan made anew for it, as `oc` does
 * (prune-rules 7).
 * @param stream the bytes of the copy; they may be handed over for good
 */
export type ItemsToTrim = (stream: ArrayBuffer) => Promise<readonly TrimItem[]>;

/** What becomes of one copy of a stream. */
export interface Trim {
  /** The copy as it was read. */
  readonly before: JsonObject;
  /** The copy as it is to be, to be put back as it stands. */
  readonly after: JsonObject;
  /** The items that go, as keys. */
  readonly going: ReadonlySet<string>;
  /** How many items go. */
  readonly removed: number;
  /** How many previewed items are there and stay, because they may not go any more. */
  readonly kept: number;
}

type TrimAction = Extract<PruneAction, { readonly type: 'trimHistory' }>;

const keyOf = ({ tag, digest, created, generation }: TrimItem): string =>
  JSON.stringify([tag, digest, created, generation]);

const tagsOf = (stream: JsonObject): readonly JsonObject[] =>
  listAt(objectAt(stream, 'status'), 'tags').map(asObject);

/** The entries of a tag's history, newest first, each with its key. */
const historyOf = (history: JsonObject) => {
  const tag = textAt(history, 'tag');
  return listAt(history, 'items').map((entry) => {
    const item = asObject(entry);
    const key = keyOf({
      tag,
      digest: textAt(item, 'image'),
      created: instantAt(item, 'created'),
      generation: numberAt(item, 'generation') ?? 0,
    });
    return { entry, key };
  });
};

const counted = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const keysIn = (stream: JsonObject): readonly string[] =>
  tagsOf(stream).flatMap((history) => historyOf(history).map(({ key }) => key));

/** Digests that any history of a stream lists. */
export const digestsIn = (stream: JsonObject): readonly string[] =>
  tagsOf(stream).flatMap((history) =>
    listAt(history, 'items').map((item) => textAt(asObject(item), 'image')),
  );

/** Whether any of the previewed items is in this copy. */
export const holdsAny = (stream: JsonObject, { items }: TrimAction): boolean => {
  const there = new Set(keysIn(stream));
  return items.some((item) => there.has(keyOf(item)));
};

/** Whether none of the items that were to go is in this copy any more. */
export const wasTrimmed = (stream: JsonObject, { going }: Trim): boolean =>
  !keysIn(stream).some((key) => going.has(key));

/** The status with these histories; an empty list is left out, as the API does. */
const withTags = (stream: JsonObject, tags: readonly JsonObject[]): JsonObject => {
  const { tags: _tags, ...status } = objectAt(stream, 'status');
  return { ...stream, status: { ...status, ...(tags.length > 0 && { tags }) } };
};

/**
 * Takes out of a copy of a stream exactly the items that were previewed and may still go. Items
 * that cannot be told apart go together or not at all. Tags that are left without items go with
 * them, those that had none before as well, as with `oc`; the spec is never touched.
 * @param mayGo what the plan removes from this very copy
 */
export const trimStream = (
  before: JsonObject,
  { items }: TrimAction,
  mayGo: readonly TrimItem[],
): Trim => {
  const there = counted(keysIn(before));
  const previewed = counted(items.map(keyOf));
  const removable = counted(mayGo.map(keyOf));
  const going = new Set<string>();
  let removed = 0;
  let kept = 0;
  for (const [key, wanted] of previewed) {
    const count = there.get(key) ?? 0;
    if (count === 0) continue;
    if (wanted >= count && (removable.get(key) ?? 0) >= count) {
      going.add(key);
      removed += count;
    } else {
      kept += Math.min(wanted, count);
    }
  }
  const tags = tagsOf(before).flatMap((history) => {
    const left = historyOf(history).filter(({ key }) => !going.has(key));
    return left.length > 0 ? [{ ...history, items: left.map(({ entry }) => entry) }] : [];
  });
  return { before, after: withTags(before, tags), going, removed, kept };
};
