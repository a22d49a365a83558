import {
  asList,
  asObject,
  asText,
  listAt,
  objectAt,
  textAt,
  type JsonObject,
} from '../../domain/json/json';
import { jsonOf } from '../request/requestJson';
import type { PruneAction, TrimItem } from '../../domain/model/action';
import type { ApiRequest } from '../request/connection';
import type { ListedIn } from '../run/lastLook';
import { digestsIn, type ItemsToTrim } from '../run/trim';
import { refusal } from './scriptedConnection';

type TrimAction = Extract<PruneAction, { readonly type: 'trimHistory' }>;
type ImageAction = Extract<PruneAction, { readonly type: 'deleteImage' }>;

/** A tag and the digests of its history, newest first. */
export type Histories = Readonly<Record<string, readonly string[]>>;

const imageCreated = Date.UTC(2026, 0, 1);

const conflict = () => refusal(409, 'Conflict', { message: 'the object has been modified' });

/**
 * Image streams with their status, and images, answering as the real API does where it matters to a
 * prune: an outdated version is a conflict, a status takes nothing from a spec, a PUT looks for
 * `dryRun` in the query, a DELETE with a body in the body alone.
 */
export class ScriptedImages {
  /** By `namespace/name`. */
  readonly streams = new Map<string, JsonObject>();
  readonly images = new Map<string, { readonly uid: string; readonly created: number }>();

  /** @param effects keys of what changed for real, in order */
  constructor(private readonly effects: string[]) {}

  /** @returns undefined where the request is about something else */
  answer({ method, path, body }: ApiRequest): unknown {
    const [where = '', query = ''] = path.split('?');
    const [, namespace, stream] = /namespaces\/([^/]+)\/imagestreams\/([^/]+)/.exec(where) ?? [];
    if (namespace !== undefined && stream !== undefined) {
      return this.answerStream(`${namespace}/${stream}`, method, asObject(body), query);
    }
    if (where.endsWith('/v1/imagestreams')) {
      return { metadata: { resourceVersion: '9' }, items: [...this.streams.values()] };
    }
    const [, digest] = /\/v1\/images\/([^/]+)$/.exec(where) ?? [];
    return digest === undefined ? undefined : this.answerImage(digest, method, asObject(body));
  }

  /** A stream, replaced by what somebody else makes of it. */
  change(name: string, histories: Histories): void {
    const stream = this.streams.get(`shop/${name}`);
    if (stream) this.put(`shop/${name}`, { ...stream, status: statusOf(histories) });
  }

  /** Digests that a stream lists. */
  listed(name: string): readonly string[] {
    return digestsIn(this.streams.get(`shop/${name}`) ?? {});
  }

  private put(key: string, stream: JsonObject): JsonObject {
    const metadata = objectAt(stream, 'metadata');
    const resourceVersion = String(Number(metadata['resourceVersion']) + 1);
    const stored = { ...stream, metadata: { ...metadata, resourceVersion } };
    this.streams.set(key, stored);
    return stored;
  }

  private answerStream(key: string, method: string, body: JsonObject, query: string): unknown {
    const stream = this.streams.get(key);
    if (!stream) throw refusal(404, 'NotFound', { name: key });
    if (method === 'GET') return stream;
    const metadata = objectAt(stream, 'metadata');
    if (objectAt(body, 'metadata')['resourceVersion'] !== metadata['resourceVersion']) {
      throw conflict();
    }
    const changed = { ...stream, status: body['status'] };
    if (query === 'dryRun=All') return changed;
    this.effects.push(`ImageStream/${key}`);
    return this.put(key, changed);
  }

  private answerImage(digest: string, method: string, body: JsonObject): unknown {
    const image = this.images.get(digest);
    if (!image) throw refusal(404, 'NotFound', { name: digest });
    const { uid, created } = image;
    const creationTimestamp = new Date(created).toISOString();
    if (method === 'GET') return { metadata: { name: digest, uid, creationTimestamp } };
    if (objectAt(body, 'preconditions')['uid'] !== uid) throw conflict();
    if (listAt(body, 'dryRun').includes('All')) return { status: 'Success' };
    this.effects.push(`Image/${digest}`);
    this.images.delete(digest);
    return { status: 'Success' };
  }
}

/** When an item came to its tag: its digest says it, so that equal digests are equal items. */
const itemCreated = (digest: string): number =>
  imageCreated + [...digest].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) * 1000;

const statusOf = (histories: Histories) => ({
  dockerImageRepository: 'registry/shop/stream',
  tags: Object.entries(histories).map(([tag, digests]) => ({
    tag,
    items: digests.map((image) => ({
      created: new Date(itemCreated(image)).toISOString(),
      dockerImageReference: `registry/shop/stream@${image}`,
      image,
      generation: 1,
    })),
  })),
});

/** An item as the preview names it. */
export const itemOf = (tag: string, digest: string): TrimItem => ({
  tag,
  digest,
  created: itemCreated(digest),
  generation: 1,
});

/** A stream in the cluster, and the action that takes items (`tag`, `digest`) out of its histories. */
export const streamIn = (
  { streams }: ScriptedImages,
  name: string,
  histories: Histories,
  going: readonly (readonly [tag: string, digest: string])[],
): TrimAction => {
  streams.set(`shop/${name}`, {
    kind: 'ImageStream',
    apiVersion: 'image.openshift.io/v1',
    metadata: { namespace: 'shop', name, uid: `uid-${name}`, resourceVersion: '5' },
    spec: { tags: Object.keys(histories).map((tag) => ({ name: tag })) },
    status: statusOf(histories),
  });
  return {
    type: 'trimHistory',
    key: `ImageStream/shop/${name}`,
    namespace: 'shop',
    name,
    uid: `uid-${name}`,
    items: going.map(([tag, digest]) => itemOf(tag, digest)),
  };
};

/** An image in the cluster, and the action that deletes it after its histories. */
export const imageIn = (
  { images }: ScriptedImages,
  digest: string,
  after: readonly TrimAction[] = [],
): ImageAction => {
  images.set(digest, { uid: `uid-${digest}`, created: imageCreated });
  return {
    type: 'deleteImage',
    key: `Image/${digest}`,
    digest,
    created: imageCreated,
    after: after.map(({ key }) => key),
  };
};

/** A plan that removes every item that this says yes to. */
export const planOf =
  (goes: (item: TrimItem) => boolean): ItemsToTrim =>
  (bytes) => {
    const tags = listAt(objectAt(jsonOf(bytes), 'status'), 'tags').map(asObject);
    const items = tags.flatMap((history) =>
      listAt(history, 'items').map((item) => {
        const { image, created, generation } = asObject(item);
        return {
          tag: textAt(history, 'tag'),
          digest: asText(image),
          created: Date.parse(asText(created)),
          generation: Number(generation),
        };
      }),
    );
    return Promise.resolve(items.filter(goes));
  };

/** A plan that removes everything. */
export const everythingGoes: ItemsToTrim = planOf(() => true);

/** What a page of streams lists. */
export const listedIn: ListedIn = (page) => {
  const { items, metadata } = jsonOf(page);
  const streams = asList(items).map(asObject);
  return Promise.resolve({
    ok: true,
    facts: {
      items: streams.length,
      continueToken: textAt(asObject(metadata), 'continue'),
      resourceVersion: textAt(asObject(metadata), 'resourceVersion'),
      remaining: null,
    },
    digests: streams.flatMap(digestsIn),
  });
};
