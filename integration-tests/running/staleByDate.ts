import { expect, type ClusterUnderTest } from '../console/fixtures';

const DAY = 86_400_000;

interface Stream {
  readonly status: {
    readonly tags: readonly {
      readonly tag: string;
      readonly items: readonly { readonly image: string }[] | null;
    }[];
  };
}

/**
 * The tags of a stream of the project `shop` whose current image came into the cluster longer ago
 * than so many days, by the Image objects themselves.
 * @param keep a tag that something uses
 * @returns their keys
 */
export const staleByDate = async (
  cluster: ClusterUnderTest,
  { stream, days, keep }: { stream: string; days: number; keep: string },
): Promise<string[]> => {
  const admin = await cluster.as('admin');
  const images = await admin.get('/apis/image.openshift.io/v1/images');
  const created = new Map(
    (
      images.body as { items: { metadata: { name: string; creationTimestamp: string } }[] }
    ).items.map(({ metadata }) => [metadata.name, Date.parse(metadata.creationTimestamp)]),
  );
  const answer = await admin.get(
    `/apis/image.openshift.io/v1/namespaces/shop/imagestreams/${stream}`,
  );
  expect(answer.status).toBe(200);
  const cutoff = Date.now() - days * DAY;
  return (answer.body as Stream).status.tags
    .filter(({ tag }) => tag !== keep)
    .filter(({ items }) => (created.get(items?.[0]?.image ?? '') ?? Infinity) < cutoff)
    .map(({ tag }) => `shop/${stream}:${tag}`)
    .sort();
};
