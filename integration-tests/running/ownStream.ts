import { expect, type ClusterUnderTest } from '../console/fixtures';

/** Tags that are pushed at the same time. */
const AT_ONCE = 8;
const REGISTRY = 'image-registry.openshift-image-registry.svc:5000';

/** A stream that a test fills for itself, so that nothing in it depends on the seed. */
export interface OwnStream {
  readonly name: string;
  readonly project: string;
  /** Keys of its tags as the page has them, `PROJECT/NAME:TAG`. */
  key(tag: string): string;
  keys(tags: readonly string[]): string[];
  /** The pull spec of a tag. */
  pullSpec(tag: string): string;
  /** Digest of the image that a tag came to when the stream was made. */
  digest(tag: string): string;
  /** A policy that judges this stream alone and calls everything in it old. */
  readonly policy: string;
}

const imagesOf = (project: string) => `/apis/image.openshift.io/v1/namespaces/${project}`;

/**
 * A stream with a tag for each name, each with an image of its own. Its tags are of this moment:
 * `remove_older_than=0` makes them stale as soon as the server's clock, which shows whole seconds,
 * is past it.
 * @param project `shop` unless said otherwise
 */
export const makeStream = async (
  cluster: ClusterUnderTest,
  name: string,
  tags: readonly string[],
  project = 'shop',
): Promise<OwnStream> => {
  const admin = await cluster.as('admin');
  const { status, body } = await admin.post(`${imagesOf(project)}/imagestreams`, {
    apiVersion: 'image.openshift.io/v1',
    kind: 'ImageStream',
    metadata: { name, namespace: project },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  const digests = new Map<string, string>();
  const push = async (tag: string) => {
    digests.set(tag, await cluster.pushTag({ namespace: project, stream: name, tag }));
  };
  for (let at = 0; at < tags.length; at += AT_ONCE) {
    await Promise.all(tags.slice(at, at + AT_ONCE).map(push));
  }
  const madeIn = Math.floor(Date.now() / 1000);
  await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(madeIn + 1);
  const key = (tag: string) => `${project}/${name}:${tag}`;
  return {
    name,
    project,
    key,
    keys: (chosen) => chosen.map(key),
    pullSpec: (tag) => `${REGISTRY}/${project}/${name}:${tag}`,
    digest: (tag) => digests.get(tag) ?? '',
    policy: `image_name=${name}&remove_older_than=0`,
  };
};

/** Somebody else deletes a tag of the stream. */
export const deleteTag = async (
  cluster: ClusterUnderTest,
  { project, name }: OwnStream,
  tag: string,
): Promise<void> => {
  const admin = await cluster.as('admin');
  const { status } = await admin.delete(`${imagesOf(project)}/imagestreamtags/${name}:${tag}`);
  expect(status).toBe(200);
};
