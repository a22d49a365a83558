/** A cluster of a few objects that answers what the page asks, for tests of the page. */

/** The server's time in these tests. */
const serverTime = Date.parse('2026-06-01T12:00:00Z');

const day = 24 * 60 * 60 * 1000;
const daysAgo = (days: number): string => new Date(serverTime - days * day).toISOString();

/** A digest that is easy to tell apart: the mark, repeated. */
const digestOf = (mark: string): string => `sha256:${mark.repeat(64).slice(0, 64)}`;

/** A tag of the stream `shop/app` with one image of this age. */
export interface SmallTag {
  readonly name: string;
  /** One letter or number of base 16; the digest is made of it. */
  readonly mark: string;
  readonly days: number;
}

/** What a test wants there to be. */
export interface SmallClusterOptions {
  readonly tags: readonly SmallTag[];
  /** Pods that run, by name, with the mark of their image. */
  readonly pods?: Readonly<Record<string, string>>;
  /** Whether the user may do this; everything unless said otherwise. */
  readonly may?: (verb: string, resource: string) => boolean;
  /** Plurals of lists that answer 403. */
  readonly forbidden?: readonly string[];
  /** Marks of images whose object is gone. */
  readonly pruned?: readonly string[];
  /** Who is logged in, when the API says it at last; else it refuses to. */
  readonly user?: Promise<string>;
}

const plurals: Readonly<Record<string, readonly string[]>> = {
  'image.openshift.io/v1': ['imagestreams', 'images'],
  'apps.openshift.io/v1': ['deploymentconfigs'],
  'build.openshift.io/v1': ['builds', 'buildconfigs'],
};

const kindOf: Readonly<Record<string, string>> = {
  imagestreams: 'ImageStream',
  images: 'Image',
  limitranges: 'LimitRange',
  pods: 'Pod',
  replicationcontrollers: 'ReplicationController',
  deploymentconfigs: 'DeploymentConfig',
  replicasets: 'ReplicaSet',
  deployments: 'Deployment',
  statefulsets: 'StatefulSet',
  daemonsets: 'DaemonSet',
  jobs: 'Job',
  cronjobs: 'CronJob',
  builds: 'Build',
  buildconfigs: 'BuildConfig',
};

const answer = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { Date: new Date(serverTime).toUTCString() } });

const failure = (code: number, reason: string, message: string): Response =>
  answer({ kind: 'Status', status: 'Failure', code, reason, message }, code);

interface Body {
  readonly dryRun?: readonly string[];
  readonly spec?: { readonly resourceAttributes?: { verb?: string; resource?: string } };
}

/** The cluster; `respond` answers like the console's fetch. */
export class SmallCluster {
  tags: readonly SmallTag[];
  pods: Readonly<Record<string, string>>;
  /** Deletions that were no dry run, in order. */
  readonly deleted: string[] = [];

  constructor(private readonly options: SmallClusterOptions) {
    this.tags = options.tags;
    this.pods = options.pods ?? {};
  }

  readonly respond = (url: string, init: RequestInit): Response | Promise<Response> => {
    const path = new URL(url, 'http://console').pathname.replace('/api/kubernetes', '');
    const body = (typeof init.body === 'string' ? JSON.parse(init.body) : {}) as Body;
    if (path.endsWith('selfsubjectaccessreviews')) {
      const { verb = '', resource = '' } = body.spec?.resourceAttributes ?? {};
      return answer({ status: { allowed: this.options.may?.(verb, resource) ?? true } }, 201);
    }
    if (path.endsWith('selfsubjectreviews') && this.options.user) {
      return this.options.user.then((username) => answer({ status: { userInfo: { username } } }));
    }
    if (path.endsWith('localresourceaccessreviews')) {
      const kind = 'ResourceAccessReviewResponse';
      return answer({ kind, namespace: 'shop', users: [], groups: [] }, 201);
    }
    if (init.method === 'DELETE') return this.remove(path, body);
    const group = /^\/apis\/([^/]+\/v1)$/.exec(path)?.[1];
    if (group !== undefined) {
      const resources = plurals[group];
      if (!resources) return failure(404, 'NotFound', 'the API is not there');
      return answer({ resources: resources.map((name) => ({ name })) });
    }
    if (path.endsWith('/imagestreams/app/layers')) return this.layers();
    const tag = /\/imagetags\/app:(.+)$/.exec(path)?.[1];
    if (tag !== undefined) return this.imageTag(tag);
    return this.list(path.split('/').at(-1) ?? '');
  };

  private remove(path: string, body: Body): Response {
    const name = path.split('/').at(-1) ?? '';
    if (body.dryRun?.[0] !== 'All') {
      this.deleted.push(name);
      this.tags = this.tags.filter((tag) => `app:${tag.name}` !== name);
    }
    return answer({ kind: 'Status', status: 'Success' });
  }

  private imageTag(name: string): Response {
    const tag = this.tags.find((one) => one.name === name);
    if (!tag) return failure(404, 'NotFound', `imagetags "app:${name}" not found`);
    return answer({
      metadata: { name: `app:${name}`, namespace: 'shop', uid: 'uid-app', resourceVersion: '1' },
      status: { tag: name, items: [this.item(tag)] },
    });
  }

  private layers(): Response {
    if (this.options.forbidden?.includes('layers')) {
      return failure(403, 'Forbidden', 'layers are forbidden');
    }
    const images = this.tags.map(({ mark }) => [
      digestOf(mark),
      { imageMissing: this.options.pruned?.includes(mark) ?? false, layers: null, config: null },
    ]);
    return answer({
      kind: 'ImageStreamLayers',
      metadata: { name: 'app', namespace: 'shop' },
      blobs: {},
      images: Object.fromEntries(images) as object,
    });
  }

  private item({ mark, days }: SmallTag) {
    return {
      created: daysAgo(days),
      image: digestOf(mark),
      dockerImageReference: `registry/shop/app@${digestOf(mark)}`,
      generation: 1,
    };
  }

  private list(plural: string): Response {
    const kind = kindOf[plural];
    if (kind === undefined) return failure(404, 'NotFound', `no ${plural}`);
    if (this.options.forbidden?.includes(plural)) {
      return failure(403, 'Forbidden', `${plural} is forbidden`);
    }
    const items = plural === 'imagestreams' ? [this.stream()] : this.itemsOf(plural);
    return answer({ kind: `${kind}List`, metadata: { resourceVersion: '1' }, items });
  }

  private itemsOf(plural: string): readonly object[] {
    if (plural === 'images') {
      return this.tags.map(({ mark, days }) => ({
        metadata: {
          name: digestOf(mark),
          uid: `uid-${mark}`,
          resourceVersion: '1',
          creationTimestamp: daysAgo(days),
        },
      }));
    }
    if (plural !== 'pods') return [];
    return Object.entries(this.pods).map(([name, mark]) => ({
      metadata: {
        name,
        namespace: 'shop',
        uid: `uid-${name}`,
        resourceVersion: '1',
        creationTimestamp: daysAgo(1),
      },
      spec: { containers: [{ name: 'main', image: `registry/shop/app@${digestOf(mark)}` }] },
      status: { phase: 'Running' },
    }));
  }

  private stream() {
    return {
      metadata: { name: 'app', namespace: 'shop', uid: 'uid-app', resourceVersion: '1' },
      spec: {},
      status: {
        dockerImageRepository: 'registry/shop/app',
        tags: this.tags.map((tag) => ({ tag: tag.name, items: [this.item(tag)] })),
      },
    };
  }
}
