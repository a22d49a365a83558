import { expect, type ClusterUnderTest } from '../console/fixtures';

const PROJECT = 'shop';
/** Tags that are pushed at the same time. */
const AT_ONCE = 8;
const REGISTRY = 'image-registry.openshift-image-registry.svc:5000';

/** A stream that a test fills for itself, so that nothing in it depends on the seed. */
export interface OwnStream {
  readonly name: string;
  /** Keys of its tags as the page has them, `shop/NAME:TAG`. */
  key(tag: string): string;
  keys(tags: readonly string[]): string[];
  /** The pull spec of a tag. */
  pullSpec(tag: string): string;
  /** Digest of the image that a tag came to when the stream was made. */
  digest(tag: string): string;
  /** A policy that judges this stream alone and calls everything in it old. */
  readonly policy: string;
}

const IMAGES = `/apis/image.openshift.io/v1/namespaces/${PROJECT}`;

/**
 * A stream of the project `shop` with a tag for each name, each with an image of its own. Its tags
 * are of this moment: `remove_older_than=0` makes them stale as soon as the server's clock, which
 * shows whole seconds, is past it.
 */
export const makeStream = async (
  cluster: ClusterUnderTest,
  name: string,
  tags: readonly string[],
): Promise<OwnStream> => {
  const admin = await cluster.as('admin');
  const { status, body } = await admin.post(`${IMAGES}/imagestreams`, {
    apiVersion: 'image.openshift.io/v1',
    kind: 'ImageStream',
    metadata: { name, namespace: PROJECT },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  const digests = new Map<string, string>();
  const push = async (tag: string) => {
    digests.set(tag, await cluster.pushTag({ namespace: PROJECT, stream: name, tag }));
  };
  for (let at = 0; at < tags.length; at += AT_ONCE) {
    await Promise.all(tags.slice(at, at + AT_ONCE).map(push));
  }
  const madeIn = Math.floor(Date.now() / 1000);
  await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(madeIn + 1);
  const key = (tag: string) => `${PROJECT}/${name}:${tag}`;
  return {
    name,
    key,
    keys: (chosen) => chosen.map(key),
    pullSpec: (tag) => `${REGISTRY}/${PROJECT}/${name}:${tag}`,
    digest: (tag) => digests.get(tag) ?? '',
    policy: `image_name=${name}&remove_older_than=0`,
  };
};

/** Somebody else deletes a tag of the stream. */
export const deleteTag = async (
  cluster: ClusterUnderTest,
  stream: OwnStream,
  tag: string,
): Promise<void> => {
  const admin = await cluster.as('admin');
  const { status } = await admin.delete(`${IMAGES}/imagestreamtags/${stream.name}:${tag}`);
  expect(status).toBe(200);
};
