import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../rest/answer';
import { jsonAnswer } from '../rest/answer';
import type { ApiCall } from '../rest/call';
import { deletionOptions } from '../rest/deletionOptions';
import type { ResourceDefinition } from '../rest/resources';
import { conflict, notFound, serverTimeout, success } from '../rest/status';
import { keyOf } from '../store/object';
import type { Store } from '../store/store';
import { withoutTag } from './history';
import { splitTagName, streamFor } from './tagNames';
import type { ImageStream } from './types';
import { historyOf, referenceOf, STREAMS } from './types';

/** How many deletions from one stream the server settles among themselves at the same time. */
const SETTLED_AT_ONCE = 4;
const DELETION_MILLISECONDS = 5;

const inFlight = new WeakMap<Store, Map<string, number>>();

/**
 * DELETE of a tag through image stream tags or image tags: spec, status and whole history go.
 * Heeds `uid` (the stream's) and dry run, **ignores `resourceVersion`** (recorded in delete.json).
 * Too many at a time from one stream end in 500 `ServerTimeout`, with the tag still there.
 * @throws {ApiError} 404, 409, 500
 */
export const deleteTag = async (
  store: Store,
  definition: ResourceDefinition,
  call: ApiCall,
): Promise<Answer> => {
  const { name, tag } = splitTagName(call, definition);
  const full = `${name}:${tag}`;
  const options = deletionOptions(call);
  const find = (): ImageStream => {
    const stream = streamFor(store, call.namespace, name, definition);
    if (!historyOf(stream, tag) && !referenceOf(stream, tag)) throw notFound(definition, full);
    return stream;
  };
  if (options.uid !== undefined && options.uid !== find().metadata.uid) {
    throw conflict(definition, full, 'the UID precondition was not met');
  }
  find();
  if (options.dryRun) return jsonAnswer(200, success());

  const counts = inFlight.get(store) ?? new Map<string, number>();
  inFlight.set(store, counts);
  const key = keyOf(call.namespace, name);
  const others = counts.get(key) ?? 0;
  if (others >= SETTLED_AT_ONCE) throw serverTimeout(definition, 'delete');
  counts.set(key, others + 1);
  try {
    await pause(DELETION_MILLISECONDS);
    const stream = find();
    const left = withoutTag(stream, tag);
    const specChanged = referenceOf(stream, tag) !== undefined;
    store.replace(STREAMS, {
      ...left,
      metadata: {
        ...left.metadata,
        generation: (left.metadata.generation ?? 1) + (specChanged ? 1 : 0),
      },
    });
  } finally {
    counts.set(key, (counts.get(key) ?? 1) - 1);
  }
  return jsonAnswer(200, success());
};
