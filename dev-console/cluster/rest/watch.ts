import type { Entry, StoreEvent } from '../store/collection';
import type { Selector } from '../store/selector';
import type { Store } from '../store/store';
import { asksForMetadataOnly, metadataOnly, withKind } from './answer';
import type { ApiCall } from './call';
import { selectorOf } from './list';
import type { ResourceDefinition } from './resources';
import { apiVersion, storeName } from './resources';
import { expired } from './status';

/** Where the events of a watch go, a line of JSON each. */
export interface WatchSink {
  send(event: string): void;
  end(): void;
}

const MILLISECONDS = 1000;
const BOOKMARK_EVERY = 60 * MILLISECONDS;
const DEFAULT_TIMEOUT = 45 * 60;

/**
 * Serves a watch until its time is over: what happened since the given version, then what happens.
 * Without a version (or with `0`) it begins with all objects as they are.
 * @param scope narrows the watch beyond project and selectors, such as to a user's projects
 * @returns a function that ends it
 */
export const openWatch = (
  store: Store,
  definition: ResourceDefinition,
  call: ApiCall,
  sink: WatchSink,
  scope?: Selector,
): (() => void) => {
  const resource = storeName(definition);
  const collection = store.collection(resource);
  const asked = Number(call.query.get('resourceVersion') || 0);
  const write = eventWriter(definition, call);
  if (asked > 0 && asked < collection.oldestRevision) {
    const why = `too old resource version: ${asked} (${collection.oldestRevision})`;
    sink.send(JSON.stringify({ type: 'ERROR', object: expired(why).status }));
    sink.end();
    return () => undefined;
  }

  const selected = selectorOf(call.query);
  const selects: Selector = (object) =>
    (!selected || selected(object)) && (!scope || scope(object));
  const named = call.name;
  const prefix = definition.namespaced && call.namespace ? `${call.namespace}/` : '';
  const concerns = ({ key, object }: Entry): boolean =>
    key.startsWith(prefix) && (!named || object.metadata.name === named);
  const pass = (event: StoreEvent): void => {
    if (!concerns(event.entry)) return;
    const type = seenAs(event, selects);
    if (type) sink.send(write(type, event.entry));
  };

  if (asked === 0) {
    for (const entry of collection.range(prefix ? call.namespace : undefined)) {
      if (concerns(entry) && selects(entry.object)) sink.send(write('ADDED', entry));
    }
  } else {
    for (const event of collection.eventsSince(asked)) pass(event);
  }
  const unsubscribe = store.subscribe((event, changed) => {
    if (changed === resource) pass(event);
  });

  const wantsBookmarks = ['1', 'true'].includes(call.query.get('allowWatchBookmarks') ?? '');
  const bookmark = (): void => {
    if (wantsBookmarks) sink.send(bookmarkOf(definition, call, store.revision));
  };
  const ticking = setInterval(bookmark, BOOKMARK_EVERY);
  const seconds = Number(call.query.get('timeoutSeconds') || DEFAULT_TIMEOUT);
  const ending = setTimeout(() => {
    bookmark();
    stop();
    sink.end();
  }, seconds * MILLISECONDS);
  ticking.unref();
  ending.unref();
  const stop = (): void => {
    clearInterval(ticking);
    clearTimeout(ending);
    unsubscribe();
  };
  return stop;
};

/** An object that begins to be selected is news to the watcher, one that ceases to be is gone. */
const seenAs = (
  { type, entry, before }: StoreEvent,
  selects: Selector,
): StoreEvent['type'] | undefined => {
  const after = type !== 'DELETED' && selects(entry.object);
  const earlier = before !== undefined && selects(before);
  if (after) return earlier ? 'MODIFIED' : 'ADDED';
  return earlier ? 'DELETED' : undefined;
};

const eventWriter = (definition: ResourceDefinition, call: ApiCall) => {
  const partial = asksForMetadataOnly(call.accept);
  return (type: string, entry: Entry): string =>
    `{"type":"${type}","object":${
      partial ? metadataOnly(entry.object.metadata) : withKind(definition, entry.json)
    }}`;
};

const bookmarkOf = (definition: ResourceDefinition, call: ApiCall, revision: number): string => {
  const partial = asksForMetadataOnly(call.accept);
  const resourceVersion = String(revision);
  // The image API decorates even the empty object of a bookmark; recorded in watch.json.
  const decorated = definition.resource === 'imagestreams' && !partial;
  return JSON.stringify({
    type: 'BOOKMARK',
    object: {
      kind: partial ? 'PartialObjectMetadata' : definition.kind,
      apiVersion: partial ? 'meta.k8s.io/v1' : apiVersion(definition),
      metadata: decorated ? { namespace: 'default', resourceVersion } : { resourceVersion },
      ...(decorated && {
        spec: { lookupPolicy: { local: false } },
        status: { dockerImageRepository: '' },
      }),
    },
  });
};
