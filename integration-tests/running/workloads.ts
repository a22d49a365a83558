import { expect, type ClusterUnderTest } from '../console/fixtures';

const PROJECT = 'shop';

interface Made {
  readonly metadata: { readonly name: string; readonly uid: string };
}

const create = async (cluster: ClusterUnderTest, path: string, body: object): Promise<Made> => {
  const answer = await (await cluster.as('admin')).post(path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body as Made;
};

const templateOf = (app: string, image: string) => ({
  metadata: { labels: { app } },
  spec: { containers: [{ name: 'main', image }] },
});

const ownedBy = (apiVersion: string, kind: string, { metadata }: Made) => [
  {
    apiVersion,
    kind,
    name: metadata.name,
    uid: metadata.uid,
    controller: true,
    blockOwnerDeletion: true,
  },
];

/** Names of the pods that have a label `app` of this value, sorted. */
export const podsOf = async (cluster: ClusterUnderTest, app: string): Promise<string[]> => {
  const admin = await cluster.as('admin');
  const names = await admin.names(`/api/v1/namespaces/${PROJECT}/pods?labelSelector=app%3D${app}`);
  return names.sort();
};

/** Waits for the pods that a controller makes. @returns their names, sorted */
const awaitPods = async (
  cluster: ClusterUnderTest,
  app: string,
  replicas: number,
): Promise<string[]> => {
  await expect.poll(async () => (await podsOf(cluster, app)).length).toBe(replicas);
  return podsOf(cluster, app);
};

/**
 * A deployment config that runs an image, with the replication controller of its only rollout.
 * @returns the names of its pods
 */
export const runDeploymentConfig = async (
  cluster: ClusterUnderTest,
  { name, image, replicas }: { name: string; image: string; replicas: number },
): Promise<string[]> => {
  const metadata = { name, namespace: PROJECT };
  const template = templateOf(name, image);
  const config = await create(
    cluster,
    `/apis/apps.openshift.io/v1/namespaces/${PROJECT}/deploymentconfigs`,
    {
      apiVersion: 'apps.openshift.io/v1',
      kind: 'DeploymentConfig',
      metadata,
      spec: { replicas, selector: { app: name }, template, triggers: [] },
    },
  );
  await create(cluster, `/api/v1/namespaces/${PROJECT}/replicationcontrollers`, {
    apiVersion: 'v1',
    kind: 'ReplicationController',
    metadata: {
      ...metadata,
      name: `${name}-1`,
      annotations: { 'openshift.io/deployment-config.latest-version': '1' },
      ownerReferences: ownedBy('apps.openshift.io/v1', 'DeploymentConfig', config),
    },
    spec: { replicas, selector: { app: name }, template },
  });
  return awaitPods(cluster, name, replicas);
};

/** A deployment that runs an image, with its only replica set. @returns the names of its pods */
export const runDeployment = async (
  cluster: ClusterUnderTest,
  { name, image, replicas }: { name: string; image: string; replicas: number },
): Promise<string[]> => {
  const metadata = { name, namespace: PROJECT };
  const spec = {
    replicas,
    selector: { matchLabels: { app: name } },
    template: templateOf(name, image),
  };
  const deployment = await create(cluster, `/apis/apps/v1/namespaces/${PROJECT}/deployments`, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec,
  });
  await create(cluster, `/apis/apps/v1/namespaces/${PROJECT}/replicasets`, {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      ...metadata,
      name: `${name}-1`,
      annotations: { 'deployment.kubernetes.io/revision': '1' },
      ownerReferences: ownedBy('apps/v1', 'Deployment', deployment),
    },
    spec,
  });
  return awaitPods(cluster, name, replicas);
};
