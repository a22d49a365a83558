import { expect, type ClusterUnderTest } from '../console/fixtures';

/** What the cluster holds: each tag, workload and image by name, with what tells one state from another. */
export type ClusterContents = Readonly<Record<string, string>>;

/** What became of the cluster between two looks; names as in {@link ClusterContents}. */
export interface ClusterChange {
  readonly gone: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

interface Stored {
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly uid: string };
  readonly spec?: { readonly replicas?: number };
}

interface StoredStream extends Pick<Stored, 'metadata'> {
  readonly spec: { readonly tags?: readonly { readonly name: string }[] | null };
  readonly status: {
    readonly tags?:
      | readonly {
          readonly tag: string;
          readonly items: readonly { readonly image: string; readonly generation: number }[] | null;
        }[]
      | null;
  };
}

const STREAMS = '/apis/image.openshift.io/v1/imagestreams';

/** Everything a run could do away with, or take along by mistake. */
const KINDS: Readonly<Record<string, string>> = {
  Pod: '/api/v1/pods',
  ReplicationController: '/api/v1/replicationcontrollers',
  DeploymentConfig: '/apis/apps.openshift.io/v1/deploymentconfigs',
  Deployment: '/apis/apps/v1/deployments',
  ReplicaSet: '/apis/apps/v1/replicasets',
  StatefulSet: '/apis/apps/v1/statefulsets',
  CronJob: '/apis/batch/v1/cronjobs',
  Image: '/apis/image.openshift.io/v1/images',
};

const listAll = async <Item>(cluster: ClusterUnderTest, path: string): Promise<readonly Item[]> => {
  const { status, body } = await (await cluster.as('admin')).get(path);
  expect(status, `GET ${path}`).toBe(200);
  return (body as { items: readonly Item[] }).items;
};

const tagsOf = ({ metadata, spec, status }: StoredStream): [string, string][] => {
  const history = new Map((status.tags ?? []).map(({ tag, items }) => [tag, items ?? []]));
  const names = [...(spec.tags ?? []).map(({ name }) => name), ...history.keys()];
  return [...new Set(names)].map((name) => [
    `${metadata.namespace ?? ''}/${metadata.name}:${name}`,
    (history.get(name) ?? []).map((item) => `${item.image} ${item.generation}`).join(', '),
  ]);
};

/** Looks at the whole cluster as its admin. Tags are named `namespace/stream:tag`, others `Kind/namespace/name`. */
export const contentsOf = async (cluster: ClusterUnderTest): Promise<ClusterContents> => {
  const contents: Record<string, string> = {};
  for (const stream of await listAll<StoredStream>(cluster, STREAMS)) {
    const { namespace = '', name, uid } = stream.metadata;
    contents[`ImageStream/${namespace}/${name}`] = uid;
    for (const [tag, history] of tagsOf(stream)) contents[tag] = history;
  }
  for (const [kind, path] of Object.entries(KINDS)) {
    for (const { metadata, spec } of await listAll<Stored>(cluster, path)) {
      const { namespace = '', name, uid } = metadata;
      contents[`${kind}/${namespace}/${name}`] = `${uid} ${spec?.replicas ?? ''}`;
    }
  }
  return contents;
};

/** Compares two looks at the cluster. */
export const changeBetween = (before: ClusterContents, after: ClusterContents): ClusterChange => ({
  gone: Object.keys(before)
    .filter((name) => !(name in after))
    .sort(),
  added: Object.keys(after)
    .filter((name) => !(name in before))
    .sort(),
  changed: Object.keys(after)
    .filter((name) => name in before && before[name] !== after[name])
    .sort(),
});

/** Fails unless exactly these are gone since then, and nothing else is there or different. */
export const expectOnlyGone = async (
  cluster: ClusterUnderTest,
  before: ClusterContents,
  gone: readonly string[],
): Promise<void> => {
  expect(changeBetween(before, await contentsOf(cluster))).toEqual({
    gone: [...gone].sort(),
    added: [],
    changed: [],
  });
};
