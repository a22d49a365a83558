import { expect, type ClusterUnderTest } from '../console/fixtures';

/** The digests of a tag's history, newest first, by `namespace/stream:tag`. */
export type Histories = ReadonlyMap<string, readonly string[]>;

interface Listed {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

interface ListedStream extends Listed {
  readonly status: {
    readonly tags?:
      | readonly { readonly tag: string; readonly items: readonly { image: string }[] | null }[]
      | null;
  };
}

const GROUP = '/apis/image.openshift.io/v1';

const listOf = async <Item>(cluster: ClusterUnderTest, path: string): Promise<readonly Item[]> => {
  const { status, body } = await (await cluster.as('admin')).get(path);
  expect(status, `GET ${path}`).toBe(200);
  return (body as { items: readonly Item[] }).items;
};

/** The histories of every tag that has one. */
export const historiesOf = async (cluster: ClusterUnderTest): Promise<Histories> => {
  const streams = await listOf<ListedStream>(cluster, `${GROUP}/imagestreams`);
  return new Map(
    streams.flatMap(({ metadata: { namespace = '', name }, status }) =>
      (status.tags ?? []).map(
        ({ tag, items }) =>
          [`${namespace}/${name}:${tag}`, (items ?? []).map(({ image }) => image)] as const,
      ),
    ),
  );
};

/** The digests of all images. */
export const imagesOf = async (cluster: ClusterUnderTest): Promise<ReadonlySet<string>> =>
  new Set((await listOf<Listed>(cluster, `${GROUP}/images`)).map(({ metadata }) => metadata.name));

/** How many items went from how many streams between two looks. */
export const trimmedBetween = (before: Histories, after: Histories) => {
  const streams = new Set<string>();
  let items = 0;
  for (const [tag, history] of before) {
    const left = after.get(tag) ?? [];
    if (left.length === history.length) continue;
    items += history.length - left.length;
    streams.add(tag.slice(0, tag.lastIndexOf(':')));
  }
  return { items, streams: streams.size };
};
