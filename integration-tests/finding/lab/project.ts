import { expect } from '../../console/fixtures';
import type { ClusterUnderTest, UserName } from '../../console/fixtures';

const RBAC = 'rbac.authorization.k8s.io';

/** Creates an object as the cluster admin, and fails the test when the API refuses. @returns the object */
export const make = async (
  cluster: ClusterUnderTest,
  path: string,
  object: object,
): Promise<{ metadata: { name: string; uid: string } }> => {
  const { status, body } = await (await cluster.as('admin')).post(path, object);
  expect(status, `POST ${path}: ${JSON.stringify(body)}`).toBe(201);
  return body as { metadata: { name: string; uid: string } };
};

/** Reads an object as the cluster admin, and fails the test when it is not there. */
export const read = async <Body>(cluster: ClusterUnderTest, path: string): Promise<Body> => {
  const { status, body } = await (await cluster.as('admin')).get(path);
  expect(status, `GET ${path}: ${JSON.stringify(body)}`).toBe(200);
  return body as Body;
};

const bind = (
  cluster: ClusterUnderTest,
  project: string,
  name: string,
  role: string,
  subject: object,
) =>
  make(cluster, `/apis/${RBAC}/v1/namespaces/${project}/rolebindings`, {
    metadata: { name },
    subjects: [{ apiGroup: RBAC, ...subject }],
    roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: role },
  });

/** A new, empty project, from which its own service accounts may pull, as from every project. */
export const makeProject = async (
  cluster: ClusterUnderTest,
  name: string,
  members: Partial<Record<UserName, 'admin' | 'edit' | 'view'>> = {},
): Promise<void> => {
  await make(cluster, '/api/v1/namespaces', { metadata: { name } });
  await allowPull(cluster, name, name);
  for (const [user, role] of Object.entries(members)) {
    await bind(cluster, name, `${role}-${user}`, role, { kind: 'User', name: user });
  }
};

/** Lets the service accounts of one project pull the images of another. */
export const allowPull = async (
  cluster: ClusterUnderTest,
  from: string,
  puller: string,
): Promise<void> => {
  await bind(cluster, from, `${puller}-pulls`, 'system:image-puller', {
    kind: 'Group',
    name: `system:serviceaccounts:${puller}`,
  });
};
