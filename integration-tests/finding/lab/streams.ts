import type { ClusterUnderTest } from '../../console/fixtures';
import { make, read } from './project';

const IMAGES = '/apis/image.openshift.io/v1';

/** The registry inside the cluster, as pull specs name it. */
const REGISTRY = 'image-registry.openshift-image-registry.svc:5000';

/** How a pod names an image: by tag (`v1`) or by digest (`sha256:…`). */
export const pullSpec = (namespace: string, stream: string, of: string): string =>
  `${REGISTRY}/${namespace}/${stream}${of.startsWith('sha256:') ? '@' : ':'}${of}`;

/** A new image stream; each tag is pushed as often as its name is given, in that order. @returns digests in that order */
export const makeStream = async (
  cluster: ClusterUnderTest,
  namespace: string,
  stream: string,
  tags: readonly string[],
): Promise<string[]> => {
  await make(cluster, `${IMAGES}/namespaces/${namespace}/imagestreams`, {
    metadata: { name: stream },
    spec: { lookupPolicy: { local: false } },
  });
  const digests: string[] = [];
  for (const tag of tags) digests.push(await cluster.pushTag({ namespace, stream, tag }));
  return digests;
};

/** `stream:tag` of every tag in a project. */
export const tagsIn = async (cluster: ClusterUnderTest, namespace: string): Promise<string[]> => {
  const list = await read<{ items: { metadata: { name: string } }[] }>(
    cluster,
    `${IMAGES}/namespaces/${namespace}/imagestreamtags`,
  );
  return list.items.map(({ metadata }) => metadata.name);
};

const hex = (character: string): string => `sha256:${character.repeat(64)}`;

/** An index image under a tag, and the manifest that one architecture gets. @returns their digests */
export const pushIndex = async (
  cluster: ClusterUnderTest,
  namespace: string,
  stream: string,
  tag: string,
): Promise<{ index: string; child: string }> => {
  const [index, child] = [hex('a'), hex('b')];
  const manifest = 'application/vnd.docker.distribution.manifest.v2+json';
  await make(cluster, `${IMAGES}/images`, {
    metadata: { name: child, annotations: { 'openshift.io/image.managed': 'true' } },
    dockerImageReference: pullSpec(namespace, stream, child),
    dockerImageManifestMediaType: manifest,
  });
  await make(cluster, `${IMAGES}/namespaces/${namespace}/imagestreammappings`, {
    metadata: { name: stream, namespace },
    tag,
    image: {
      metadata: { name: index, annotations: { 'openshift.io/image.managed': 'true' } },
      dockerImageReference: pullSpec(namespace, stream, index),
      dockerImageManifests: [
        {
          digest: child,
          mediaType: manifest,
          manifestSize: 1000,
          architecture: 'arm64',
          os: 'linux',
        },
      ],
      dockerImageManifestMediaType: 'application/vnd.oci.image.index.v1+json',
    },
  });
  return { index, child };
};
