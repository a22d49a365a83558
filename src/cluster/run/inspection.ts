import type { RunAction } from '../../domain/plan/review';
import type { Connection } from '../request/connection';
import { ApiError } from '../request/errors';
import { listOf, objectOf, requestJson, textOf, type JsonObject } from '../request/json';
import { withRetries } from '../request/retries';
import { runPatience } from './runPatience';
import { targetOf } from './target';

/** What stands in the cluster just before an action. */
export type Inspection =
  | {
      readonly state: 'asPreviewed';
      readonly resourceVersion: string;
      /** Whether what the action wants is so already: it has no replicas. */
      readonly settled: boolean;
    }
  /** Not there, or on its way out. */
  | { readonly state: 'gone' }
  | { readonly state: 'changed'; readonly expected: string; readonly found: string };

const uidText = (uid: string): string => `uid ${uid}`;

const headText = (head: { readonly digest: string; readonly generation: number } | null): string =>
  head === null
    ? 'no image'
    : `${head.digest === '' ? 'a pointer' : head.digest} (generation ${head.generation})`;

/** Item 0 of the history: the current image. */
const headOf = (imageTag: JsonObject) => {
  const [first] = listOf(objectOf(imageTag['status'])['items']);
  if (first === undefined) return null;
  const { image, generation } = objectOf(first);
  return {
    digest: textOf(image),
    generation: typeof generation === 'number' ? generation : 0,
  };
};

const inspectTag = (
  action: Extract<RunAction, { readonly type: 'deleteTag' }>,
  answer: JsonObject,
  resourceVersion: string,
): Inspection => {
  const uid = textOf(objectOf(answer['metadata'])['uid']);
  if (uid !== action.streamUid) {
    return { state: 'changed', expected: uidText(action.streamUid), found: uidText(uid) };
  }
  const found = headOf(answer);
  const { expected } = action;
  const same = found?.digest === expected?.digest && found?.generation === expected?.generation;
  return same
    ? { state: 'asPreviewed', resourceVersion, settled: false }
    : { state: 'changed', expected: headText(expected), found: headText(found) };
};

/**
 * Reads again what an action is about and compares it with the preview. The API ignores
 * `resourceVersion` on tags, so this is what keeps a tag that moved meanwhile.
 * @throws as `Connection.send`, after retries
 */
export const inspect = async (connection: Connection, action: RunAction): Promise<Inspection> => {
  let answer: JsonObject;
  try {
    answer = await withRetries(connection, { patience: runPatience }, () =>
      requestJson(connection, { method: 'GET', path: targetOf(action).read.path }),
    );
  } catch (error) {
    // A 404 without that reason comes from something in between, or from an API that is not there.
    const notFound = error instanceof ApiError && error.code === 404 && error.reason === 'NotFound';
    if (notFound) return { state: 'gone' };
    throw error;
  }
  const metadata = objectOf(answer['metadata']);
  const resourceVersion = textOf(metadata['resourceVersion']);
  if (action.type === 'deleteTag') return inspectTag(action, answer, resourceVersion);
  const uid = textOf(metadata['uid']);
  if (uid !== action.uid) {
    return { state: 'changed', expected: uidText(action.uid), found: uidText(uid) };
  }
  // Deleted in the foreground, or a pod that may take its time to end: it stays for a while.
  if (textOf(metadata['deletionTimestamp']) !== '') return { state: 'gone' };
  const settled =
    action.type === 'scaleToZero' && (objectOf(answer['spec'])['replicas'] ?? 0) === 0;
  return { state: 'asPreviewed', resourceVersion, settled };
};
