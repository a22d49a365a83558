import {
  asObject,
  asText,
  instantAt,
  listAt,
  objectAt,
  textAt,
  type JsonObject,
} from '../../domain/json/json';
import { jsonOf } from '../request/requestJson';
import type { RunAction } from '../../domain/model/action';
import type { Connection } from '../request/connection';
import { ApiError } from '../request/errors';
import { withRetries } from '../request/retries';
import { deletionOf, scalingOf, trimmingOf, type PreparedWrite } from './preparedWrite';
import { runPatience } from './runPatience';
import { targetOf } from './target';
import { holdsAny, trimStream, type ItemsToTrim, type Trim } from './trim';

/** What stands in the cluster just before an action. */
export type Inspection =
  | {
      readonly state: 'asPreviewed';
      /** As it was just read. */
      readonly object: JsonObject;
      /** What is to be done about it. */
      readonly write: PreparedWrite;
      /** Whether what the action wants is so already: it has no replicas. */
      readonly settled: boolean;
      /** Of a stream: what becomes of this copy. */
      readonly trim: Trim | null;
    }
  /** Not there, or on its way out; of a stream, no previewed item is in this copy. */
  | { readonly state: 'gone'; readonly stream: JsonObject | null }
  /** Another one; of a stream, the copy whose previewed items may not go any more. */
  | {
      readonly state: 'changed';
      readonly expected: string;
      readonly found: string;
      readonly trim: Trim | null;
    };

/** What an inspection needs. */
export interface InspectionContext {
  readonly connection: Connection;
  readonly itemsToTrim: ItemsToTrim;
}

type ActionOf<Type extends RunAction['type']> = Extract<RunAction, { readonly type: Type }>;

const changed = (expected: string, found: string, trim: Trim | null = null): Inspection => ({
  state: 'changed',
  expected,
  found,
  trim,
});

const asPreviewed = (
  object: JsonObject,
  write: PreparedWrite,
  { settled = false, trim = null }: { settled?: boolean; trim?: Trim | null } = {},
): Inspection => ({ state: 'asPreviewed', object, write, settled, trim });

const uidText = (uid: string): string => `uid ${uid}`;

const uidOf = (object: JsonObject): string => textAt(objectAt(object, 'metadata'), 'uid');

const headText = (head: { readonly digest: string; readonly generation: number } | null): string =>
  head === null
    ? 'no image'
    : `${head.digest === '' ? 'a pointer' : head.digest} (generation ${head.generation})`;

/** Item 0 of the history: the current image. */
const headOf = (imageTag: JsonObject) => {
  const [first] = listAt(objectAt(imageTag, 'status'), 'items');
  if (first === undefined) return null;
  const { image, generation } = asObject(first);
  return {
    digest: asText(image),
    generation: typeof generation === 'number' ? generation : 0,
  };
};

const inspectTag = (action: ActionOf<'deleteTag'>, answer: JsonObject): Inspection => {
  const uid = uidOf(answer);
  if (uid !== action.streamUid) return changed(uidText(action.streamUid), uidText(uid));
  const found = headOf(answer);
  const { expected } = action;
  const same = found?.digest === expected?.digest && found?.generation === expected?.generation;
  return same
    ? asPreviewed(answer, deletionOf(action, uid))
    : changed(headText(expected), headText(found));
};

const inspectStream = async (
  action: ActionOf<'trimHistory'>,
  answer: JsonObject,
  mayGo: () => ReturnType<ItemsToTrim>,
): Promise<Inspection> => {
  const uid = uidOf(answer);
  if (uid !== action.uid) return changed(uidText(action.uid), uidText(uid));
  if (!holdsAny(answer, action)) return { state: 'gone', stream: answer };
  const trim = trimStream(answer, action, await mayGo());
  return trim.removed === 0
    ? changed(`${action.items.length} items that may go`, 'none that may go any more', trim)
    : asPreviewed(answer, trimmingOf(action, trim.after), { trim });
};

const madeText = (created: number | null): string =>
  created === null ? 'no creation time' : `created ${new Date(created).toISOString()}`;

const inspectImage = (action: ActionOf<'deleteImage'>, answer: JsonObject): Inspection => {
  const created = instantAt(objectAt(answer, 'metadata'), 'creationTimestamp');
  return created === action.created
    ? asPreviewed(answer, deletionOf(action, uidOf(answer)))
    : changed(madeText(action.created), madeText(created));
};

const inspectWorkload = (
  action: ActionOf<'deletePod' | 'deleteDeploymentConfig' | 'scaleToZero'>,
  answer: JsonObject,
): Inspection => {
  const uid = uidOf(answer);
  if (uid !== action.uid) return changed(uidText(action.uid), uidText(uid));
  if (action.type !== 'scaleToZero') return asPreviewed(answer, deletionOf(action, uid));
  const settled = (objectAt(answer, 'spec')['replicas'] ?? 0) === 0;
  const version = textAt(objectAt(answer, 'metadata'), 'resourceVersion');
  return asPreviewed(answer, scalingOf(action, version), { settled });
};

/** Deleted in the foreground, or a pod that may take its time to end: it stays for a while. */
const isOnItsWayOut = (object: JsonObject): boolean =>
  textAt(objectAt(object, 'metadata'), 'deletionTimestamp') !== '';

/**
 * Reads again what an action is about and compares it with the preview. The API ignores
 * `resourceVersion` on tags, so this is what keeps a tag that moved meanwhile.
 * @throws as `Connection.send`, after retries, or as `itemsToTrim`
 */
export const inspect = async (
  { connection, itemsToTrim }: InspectionContext,
  action: RunAction,
): Promise<Inspection> => {
  const read = async () => {
    const bytes = await connection.send({ method: 'GET', path: targetOf(action).read.path });
    return { bytes, answer: jsonOf(bytes) };
  };
  let bytes: ArrayBuffer;
  let answer: JsonObject;
  try {
    ({ bytes, answer } = await withRetries(connection, { patience: runPatience }, read));
  } catch (error) {
    // A 404 without that reason comes from something in between, or from an API that is not there.
    const notFound = error instanceof ApiError && error.code === 404 && error.reason === 'NotFound';
    if (notFound) return { state: 'gone', stream: null };
    throw error;
  }
  if (action.type === 'deleteTag') return inspectTag(action, answer);
  // A stream on its way out still lists its images, so it is trimmed like any other.
  if (action.type === 'trimHistory') {
    return inspectStream(action, answer, () => itemsToTrim(bytes));
  }
  const inspection =
    action.type === 'deleteImage' ? inspectImage(action, answer) : inspectWorkload(action, answer);
  const leaving = inspection.state === 'asPreviewed' && isOnItsWayOut(answer);
  return leaving ? { state: 'gone', stream: null } : inspection;
};
