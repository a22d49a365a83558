import type { Answer } from '../rest/answer';
import type { ApiCall } from '../rest/call';
import { listBody } from '../rest/list';
import type { ResourceDefinition } from '../rest/resources';
import { apiVersion } from '../rest/resources';
import { fieldSelector, labelSelector } from '../store/selector';
import type { KubeObject } from '../store/object';
import type { Store } from '../store/store';
import type { ImageStream } from './types';
import { STREAMS } from './types';

/**
 * Answers a list of tags, computed from the streams. **`limit` counts streams and cuts the rest
 * off without a word**: no `continue`, no `resourceVersion` (recorded in tags.json). Labels are
 * the streams'.
 */
export const listTags = (
  store: Store,
  definition: ResourceDefinition,
  call: ApiCall,
  tagsOf: (stream: ImageStream) => object[],
): Answer => {
  const labels = call.query.get('labelSelector');
  const fields = call.query.get('fieldSelector');
  const selectsStream = labels ? labelSelector(labels) : undefined;
  const selectsTag = fields ? fieldSelector(fields) : undefined;
  const limit = Number(call.query.get('limit') ?? 0) || Infinity;
  const streams = (store.list(STREAMS, call.namespace) as ImageStream[])
    .filter((stream) => !selectsStream || selectsStream(stream))
    .slice(0, limit);
  const items = streams
    .flatMap(tagsOf)
    .filter((tag) => !selectsTag || selectsTag(tag as KubeObject));
  return {
    status: 200,
    body: listBody(
      `${definition.kind}List`,
      apiVersion(definition),
      {},
      items.map((tag) => JSON.stringify(tag)),
    ),
  };
};
