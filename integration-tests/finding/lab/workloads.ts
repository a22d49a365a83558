import type { ClusterUnderTest } from '../../console/fixtures';
import { make } from './project';

const template = (name: string, image: string) => ({
  metadata: { labels: { app: name } },
  spec: { containers: [{ name: 'main', image }], restartPolicy: 'Always' },
});

/** Which object runs which image, where. */
export interface Runs {
  readonly namespace: string;
  readonly name: string;
  readonly image: string;
}

/** A cron job that would run an image at night. */
export const makeCronJob = (
  cluster: ClusterUnderTest,
  { namespace, name, image, suspend = false }: Runs & { suspend?: boolean },
) =>
  make(cluster, `/apis/batch/v1/namespaces/${namespace}/cronjobs`, {
    metadata: { name },
    spec: {
      schedule: '0 2 * * *',
      suspend,
      jobTemplate: { spec: { template: template(name, image) } },
    },
  });

/** A deployment without replicas. */
export const makeScaledDownDeployment = (
  cluster: ClusterUnderTest,
  { namespace, name, image }: Runs,
) =>
  make(cluster, `/apis/apps/v1/namespaces/${namespace}/deployments`, {
    metadata: { name },
    spec: {
      replicas: 0,
      selector: { matchLabels: { app: name } },
      template: template(name, image),
    },
  });

/** A replica set that a deployment keeps for a rollback. */
export const makeOldReplicaSet = (
  cluster: ClusterUnderTest,
  { namespace, name, image, deployment }: Runs & { deployment: { name: string; uid: string } },
) =>
  make(cluster, `/apis/apps/v1/namespaces/${namespace}/replicasets`, {
    metadata: {
      name,
      annotations: { 'deployment.kubernetes.io/revision': '1' },
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'Deployment', controller: true, ...deployment },
      ],
    },
    spec: {
      replicas: 0,
      selector: { matchLabels: { app: name } },
      template: template(name, image),
    },
  });

/** A pod that was asked for one image and runs another digest. */
export const runDigest = (
  cluster: ClusterUnderTest,
  { namespace, name, image, imageID }: Runs & { imageID: string },
) =>
  make(cluster, `/api/v1/namespaces/${namespace}/pods`, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: { containers: [{ name: 'main', image }] },
    status: { phase: 'Running', containerStatuses: [{ name: 'main', image, imageID }] },
  });
