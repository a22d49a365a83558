import { expect, type APIRequestContext, type PlaywrightWorkerArgs } from '@playwright/test';
import type { Fault } from '../../dev-console/cluster';
import { clusterClient, csrfHeaders, type ClusterClient } from './clusterClient';

/** Users of the simulated cluster. */
export type UserName = 'admin' | 'padmin' | 'dev' | 'viewer';

/** The cluster behind the console, as a test looks at it and changes it. */
export interface ClusterUnderTest {
  /** One who asks the API with the rights of this user. */
  as(user: UserName): Promise<ClusterClient>;
  /** The whole stored state: equal texts mean that nothing changed. */
  state(): Promise<string>;
  /** Puts the seed back; faults go. */
  reset(): Promise<void>;
  /** @returns the fault's id */
  addFault(fault: Fault): Promise<string>;
  removeFault(id: string): Promise<void>;
  clearFaults(): Promise<void>;
  /**
   * An image under a tag, as a build or a push makes it: a new one, or one that is pushed again.
   * @returns the image's digest
   */
  pushTag(tag: {
    namespace: string;
    stream: string;
    tag: string;
    digest?: string;
  }): Promise<string>;
  /** A pod that runs an image, at once. */
  runPod(pod: { namespace: string; name: string; image: string }): Promise<void>;
}

const CONTROL = '/api/dev-console';

const randomDigest = (): string =>
  `sha256:${Array.from({ length: 64 }, () => Math.floor(Math.random() * 16).toString(16)).join('')}`;

/** What a registry tells about a small image. */
const mappingOf = (
  { namespace, stream, tag }: { namespace: string; stream: string; tag: string },
  digest: string,
) => ({
  apiVersion: 'image.openshift.io/v1',
  kind: 'ImageStreamMapping',
  metadata: { name: stream, namespace },
  tag,
  image: {
    metadata: { name: digest, annotations: { 'openshift.io/image.managed': 'true' } },
    dockerImageReference: `image-registry.openshift-image-registry.svc:5000/${namespace}/${stream}@${digest}`,
    dockerImageMetadata: {
      kind: 'DockerImage',
      apiVersion: 'image.openshift.io/1.0',
      Id: randomDigest(),
      Created: '1970-01-01T00:00:00Z',
      Architecture: 'amd64',
      Size: 1000,
    },
    dockerImageMetadataVersion: '1.0',
    dockerImageLayers: [
      {
        name: randomDigest(),
        size: 1000,
        mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
      },
    ],
    dockerImageManifestMediaType: 'application/vnd.docker.distribution.manifest.v2+json',
  },
});

const podOf = ({ namespace, name, image }: { namespace: string; name: string; image: string }) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace },
  spec: { containers: [{ name: 'main', image }] },
  status: { phase: 'Running' },
});

/** The cluster of the console at this address; `close` ends its sessions. */
export const clusterUnderTest = (
  url: string,
  { playwright }: Pick<PlaywrightWorkerArgs, 'playwright'>,
): ClusterUnderTest & { close(): Promise<void> } => {
  const sessions = new Map<UserName, Promise<APIRequestContext>>();

  const logIn = async (user: UserName): Promise<APIRequestContext> => {
    const requests = await playwright.request.newContext();
    await chooseUser(requests, url, user);
    return requests;
  };
  const session = (user: UserName): Promise<APIRequestContext> => {
    const open = sessions.get(user) ?? logIn(user);
    sessions.set(user, open);
    return open;
  };
  const control = async (method: string, path: string, data?: object): Promise<string> => {
    const requests = await session('admin');
    const response = await requests.fetch(`${url}${CONTROL}${path}`, {
      method,
      headers: await csrfHeaders(requests, url),
      ...(data === undefined ? {} : { data }),
    });
    const text = await response.text();
    expect(response.ok(), `${method} ${path}: ${text}`).toBe(true);
    return text;
  };
  const as = async (user: UserName) => clusterClient(await session(user), url);

  return {
    as,
    state: () => control('GET', '/state'),
    reset: async () => void (await control('POST', '/reset')),
    addFault: async (fault) => {
      const answer = JSON.parse(await control('POST', '/faults', fault)) as { id: string };
      return answer.id;
    },
    removeFault: async (id) => void (await control('DELETE', `/faults/${encodeURIComponent(id)}`)),
    clearFaults: async () => void (await control('DELETE', '/faults')),
    pushTag: async (tag) => {
      const digest = tag.digest ?? randomDigest();
      const { status, body } = await (
        await as('admin')
      ).post(
        `/apis/image.openshift.io/v1/namespaces/${tag.namespace}/imagestreammappings`,
        mappingOf(tag, digest),
      );
      expect(status, JSON.stringify(body)).toBe(201);
      return digest;
    },
    runPod: async (pod) => {
      const path = `/api/v1/namespaces/${pod.namespace}/pods`;
      const { status, body } = await (await as('admin')).post(path, podOf(pod));
      expect(status, JSON.stringify(body)).toBe(201);
    },
    close: async () => {
      const open = await Promise.all(sessions.values());
      await Promise.all(open.map((requests) => requests.dispose()));
    },
  };
};

/** Makes the session one of this user. */
export const chooseUser = async (
  requests: APIRequestContext,
  url: string,
  user: UserName,
): Promise<void> => {
  const response = await requests.post(`${url}${CONTROL}/user`, {
    headers: await csrfHeaders(requests, url),
    data: { name: user },
  });
  expect(response.ok(), `choosing the user ${user}: ${await response.text()}`).toBe(true);
};
