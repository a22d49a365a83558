import { asObject, listAt } from '../../domain/json/json';
import {
  apiKinds,
  apiNameOf,
  listKinds,
  type ListKind,
} from '../../domain/snapshot/kinds/apiKinds';
import type { ServerClock } from '../../cluster/clock/serverClock';
import type { ApiRequest } from '../../cluster/request/connection';
import { refusal, ScriptedConnection } from '../../cluster/testing/scriptedConnection';
import { scriptedApi } from '../../cluster/testing/scriptedLists';

const DAY = 24 * 60 * 60 * 1000;

/** The server's time at first. */
const start = Date.parse('2026-06-01T12:00:00Z');

const daysAgo = (days: number): string => new Date(start - days * DAY).toISOString();

/** A digest that is easy to tell apart: the mark, repeated. */
export const digestOf = (mark: string): string => `sha256:${mark.repeat(64).slice(0, 64)}`;

/** A tag of the stream `shop/app`. */
export interface SmallTag {
  readonly name: string;
  /** One letter or number of base 16; the digest is made of it. */
  readonly mark: string;
  /** Age of its image. */
  readonly days: number;
  /** Marks of the revisions before, newest first. */
  readonly earlier?: string;
}

/** A running pod that pulls an image of `shop/app` by its digest. */
export const podOf = (name: string, mark: string) => ({
  kind: 'Pod',
  metadata: {
    name,
    namespace: 'shop',
    uid: `uid-${name}`,
    resourceVersion: '9',
    creationTimestamp: daysAgo(1),
  },
  spec: { containers: [{ name: 'main', image: `registry/shop/app@${digestOf(mark)}` }] },
  status: { phase: 'Running' },
});

const itemsOf = ({ mark, days, earlier = '' }: SmallTag) =>
  [mark, ...earlier].map((each, position) => ({
    created: daysAgo(days + position),
    image: digestOf(each),
    dockerImageReference: `registry/shop/app@${digestOf(each)}`,
    generation: 1,
  }));

/** The kind of a list, of the whole cluster or of `shop`, by its path. */
const kindOfList = (path: string): ListKind | undefined =>
  listKinds.find((kind) => {
    const { group, version, plural } = apiKinds[kind];
    const root = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
    return path === `${root}/${plural}` || path === `${root}/namespaces/shop/${plural}`;
  });

/** A connection whose server has a clock that the test sets. */
class TimedConnection extends ScriptedConnection {
  time = start;
  override readonly clock: ServerClock = { now: () => this.time, observe: () => undefined };
}

/**
 * The project `shop` with one image stream and a few pods, as the API shows it to somebody who may
 * do everything, or may not list images. What a test changes counts from the next request on.
 */
export class SmallProject {
  tags: readonly SmallTag[] = [
    { name: 'v1', mark: 'a', days: 90 },
    { name: 'v2', mark: 'b', days: 80 },
    { name: 'latest', mark: 'c', days: 3 },
  ];
  /** Pods that run, by name, with the mark of their image. */
  pods: Readonly<Record<string, string>> = {};
  /** Marks of images whose object is gone. */
  pruned: readonly string[] = [];
  mayListImages = true;
  /** Who is logged in, when the API says it at last. */
  user: Promise<string> = Promise.resolve('dev');
  /** Says first what a request is answered; undefined leaves it to the project. */
  before: (request: ApiRequest) => unknown = () => undefined;
  /** Deletions that were no rehearsal, in order. */
  readonly deleted: string[] = [];
  readonly connection = new TimedConnection((request) => this.answer(request));

  private readonly rest = scriptedApi({
    mayListAll: (resource) => resource !== 'images' || this.mayListImages,
    pullers: { shop: [] },
  });

  private async answer(request: ApiRequest): Promise<unknown> {
    const first = await this.before(request);
    if (first !== undefined) return first;
    const [path = ''] = request.path.split('?');
    if (path.endsWith('/selfsubjectreviews')) {
      return { status: { userInfo: { username: await this.user } } };
    }
    if (request.method === 'DELETE') return this.remove(path, request.body);
    if (path.endsWith('/imagestreams/app/layers')) return this.layers();
    const tag = /\/imagetags\/app:(.+)$/.exec(path)?.[1];
    if (tag !== undefined) return this.imageTag(tag);
    const pod = /\/namespaces\/shop\/pods\/(.+)$/.exec(path)?.[1];
    if (pod !== undefined) return this.pod(pod);
    const kind = kindOfList(path);
    if (kind === undefined) return this.rest(request);
    const metadata = { resourceVersion: '7' };
    return { kind: `${apiNameOf(kind)}List`, metadata, items: this.itemsOf(kind) };
  }

  private remove(path: string, body: unknown): unknown {
    const name = path.split('/').at(-1) ?? '';
    if (!listAt(asObject(body), 'dryRun').includes('All')) {
      this.deleted.push(name);
      this.tags = this.tags.filter((tag) => `app:${tag.name}` !== name);
      this.pods = Object.fromEntries(Object.entries(this.pods).filter(([pod]) => pod !== name));
    }
    return { kind: 'Status', status: 'Success' };
  }

  private layers(): unknown {
    const images = this.tags.map(({ mark }) => [
      digestOf(mark),
      { imageMissing: this.pruned.includes(mark), layers: null, config: null },
    ]);
    return {
      kind: 'ImageStreamLayers',
      metadata: { name: 'app', namespace: 'shop' },
      blobs: {},
      images: Object.fromEntries(images) as object,
    };
  }

  private imageTag(name: string): unknown {
    const tag = this.tags.find((one) => one.name === name);
    if (!tag) throw refusal(404, 'NotFound', { name: `app:${name}` });
    return {
      metadata: { name: `app:${name}`, namespace: 'shop', uid: 'uid-app', resourceVersion: '1' },
      status: { tag: name, items: itemsOf(tag) },
    };
  }

  private pod(name: string): unknown {
    const mark = this.pods[name];
    if (mark === undefined) throw refusal(404, 'NotFound', { name });
    return podOf(name, mark);
  }

  private itemsOf(kind: ListKind): readonly unknown[] {
    switch (kind) {
      case 'ImageStream':
        return [this.stream()];
      case 'Image':
        return this.tags.map((tag) => this.image(tag));
      case 'Pod':
        return Object.entries(this.pods).map(([name, mark]) => podOf(name, mark));
      default:
        return [];
    }
  }

  private image({ mark, days }: SmallTag): unknown {
    return {
      metadata: {
        name: digestOf(mark),
        uid: `uid-${mark}`,
        resourceVersion: '1',
        creationTimestamp: daysAgo(days),
      },
    };
  }

  private stream(): unknown {
    return {
      metadata: { name: 'app', namespace: 'shop', uid: 'uid-app', resourceVersion: '1' },
      spec: {},
      status: {
        dockerImageRepository: 'registry/shop/app',
        tags: this.tags.map((tag) => ({ tag: tag.name, items: itemsOf(tag) })),
      },
    };
  }
}
