import type { Entry } from '../store/collection';
import type { KubeObject } from '../store/object';
import { fieldSelector, labelSelector } from '../store/selector';
import type { Selector } from '../store/selector';
import { readContinuation, writeContinuation } from '../store/continuation';
import type { Store } from '../store/store';
import type { Answer } from './answer';
import { asksForMetadataOnly, metadataOnly } from './answer';
import type { ApiCall } from './call';
import type { ResourceDefinition } from './resources';
import { apiVersion, storeName } from './resources';
import { ApiError, expired, EXPIRED_CONTINUE } from './status';

/** @returns what the query selects by labels and fields, or undefined when it selects all */
export const selectorOf = (query: URLSearchParams): Selector | undefined => {
  const labels = query.get('labelSelector');
  const fields = query.get('fieldSelector');
  const selectors = [
    ...(labels ? [labelSelector(labels)] : []),
    ...(fields ? [fieldSelector(fields)] : []),
  ];
  if (selectors.length === 0) return undefined;
  return (object: KubeObject) => selectors.every((selects) => selects(object));
};

/**
 * Answers a list with paging. A page starts after the last key of the one before, so that objects
 * that are deleted meanwhile do not shift it.
 * @throws {ApiError} 400 for a token that is none, 410 for one that is too old
 */
export const list = (store: Store, definition: ResourceDefinition, call: ApiCall): Answer => {
  const collection = store.collection(storeName(definition));
  const selects = selectorOf(call.query);
  const limit = Number(call.query.get('limit') ?? 0) || Infinity;
  const token = call.query.get('continue');
  const continued = token ? readContinuation(token) : undefined;
  const revision = continued?.revision ?? store.revision;
  if (continued && continued.revision < collection.oldestRevision) {
    const error = expired(EXPIRED_CONTINUE);
    error.status.metadata = {
      continue: writeContinuation({ revision: store.revision, start: continued.start }),
    };
    throw new ApiError(error.status);
  }

  const prefix = call.namespace ? `${call.namespace}/` : '';
  const from = continued ? `${prefix}${continued.start}\0` : undefined;
  const partial = asksForMetadataOnly(call.accept);
  const items: string[] = [];
  let last: Entry | undefined;
  let remaining = 0;
  for (const entry of collection.range(call.namespace, from)) {
    if (selects && !selects(entry.object)) continue;
    if (items.length === limit) {
      remaining += 1;
      if (selects) break;
      continue;
    }
    items.push(partial ? metadataOnly(entry.object.metadata) : entry.json);
    last = entry;
  }

  const metadata = {
    resourceVersion: String(revision),
    ...(remaining > 0 &&
      last && {
        continue: writeContinuation({ revision, start: last.key.slice(prefix.length) }),
        // With a selector nobody has counted the rest.
        ...(!selects && { remainingItemCount: remaining }),
      }),
  };
  return {
    status: 200,
    body: listBody(
      partial ? 'PartialObjectMetadataList' : `${definition.kind}List`,
      partial ? 'meta.k8s.io/v1' : apiVersion(definition),
      metadata,
      items,
    ),
  };
};

/** @returns the JSON of a list from its items' JSON */
export const listBody = (
  kind: string,
  version: string,
  metadata: object,
  items: readonly string[],
): string =>
  `{"kind":"${kind}","apiVersion":"${version}","metadata":${JSON.stringify(metadata)},"items":[${items.join(',')}]}`;
