import { createSimulatedCluster } from '../cluster';
import { serve } from '../recordings/serve';
import type { ServedCluster } from '../recordings/serve';

const SHOP = '/apis/image.openshift.io/v1/namespaces/shop';

describe('who may do what', () => {
  let served: ServedCluster;
  beforeAll(async () => {
    served = await serve(createSimulatedCluster());
  });
  afterAll(() => served.close());

  it.each([
    ['admin', 'billing,catalog,openshift,payments,prod,shop'],
    ['padmin', 'billing,catalog,payments,shop'],
    ['dev', 'billing,shop'],
    ['viewer', 'billing,shop'],
  ])('%s sees the projects %s', async (user, projects) => {
    const { body } = await served.ask('/apis/project.openshift.io/v1/projects', { user });
    const { items } = body as { items: { metadata: { name: string } }[] };
    expect(items.map(({ metadata }) => metadata.name).join()).toBe(projects);
  });

  it.each(['admin', 'viewer'])('tells %s who is asking', async (user) => {
    const { body } = await served.ask('/apis/authentication.k8s.io/v1/selfsubjectreviews', {
      method: 'POST',
      user,
      body: { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' },
    });
    expect(body).toMatchObject({ status: { userInfo: { username: user } } });
  });

  it.each([
    ['catalog', ['system:serviceaccounts:catalog']],
    ['payments', ['system:serviceaccounts:payments', 'system:serviceaccounts:prod']],
    ['shop', ['system:serviceaccounts:billing', 'system:serviceaccounts:shop']],
  ])('tells the project admin who may pull from %s', async (namespace, groups) => {
    const { body } = await served.ask(
      `/apis/authorization.openshift.io/v1/namespaces/${namespace}/localresourceaccessreviews`,
      {
        method: 'POST',
        user: 'padmin',
        body: {
          namespace,
          verb: 'get',
          resourceAPIGroup: 'image.openshift.io',
          resource: 'imagestreams/layers',
        },
      },
    );
    const named = (body as { groups: string[] }).groups;
    expect(named.filter((group) => group.startsWith('system:serviceaccounts'))).toEqual(groups);
  });

  it.each([
    ['viewer', 'delete', 'imagestreamtags', 'shop', false],
    ['dev', 'delete', 'imagestreamtags', 'shop', true],
    ['dev', 'delete', 'imagestreamtags', 'catalog', false],
    ['dev', 'create', 'imagestreammappings', 'billing', true],
    ['padmin', 'delete', 'imagestreamtags', 'billing', false],
    ['padmin', 'delete', 'imagestreamtags', 'payments', true],
    ['padmin', 'list', 'imagestreams', 'prod', false],
    ['admin', 'delete', 'images', undefined, true],
  ])('%s may %s %s in %s: %s', async (user, verb, resource, namespace, allowed) => {
    const { body } = await served.ask('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', {
      method: 'POST',
      user,
      body: {
        spec: { resourceAttributes: { group: 'image.openshift.io', verb, resource, namespace } },
      },
    });
    expect(body).toMatchObject({ status: { allowed } });
  });

  it('lets everybody read the streams that come with the cluster, without showing the project', async () => {
    const path = `${SHOP.replace('shop', 'openshift')}/imagestreams/nodejs`;
    expect((await served.ask(path, { user: 'viewer' })).status).toBe(200);
  });

  it('says who is asking, and refuses strangers', async () => {
    const path = '/apis/user.openshift.io/v1/users/~';
    const { body } = await served.ask(path, { user: 'dev' });
    expect(body).toMatchObject({ kind: 'User', metadata: { name: 'dev' } });
    expect((await served.ask(path, { user: 'mallory' })).status).toBe(401);
  });
});

describe('APIs that are not installed', () => {
  it.each([
    [{}, '/apis/serving.knative.dev/v1/namespaces/shop/services', 404],
    [{ withKnative: true }, '/apis/serving.knative.dev/v1/namespaces/shop/services', 200],
    [
      { withoutApis: ['apps.openshift.io'] },
      '/apis/apps.openshift.io/v1/namespaces/shop/deploymentconfigs',
      404,
    ],
    [{ withoutApis: ['image.openshift.io'] }, `${SHOP}/imagestreams`, 404],
    [{ withoutApis: ['build.openshift.io'] }, '/apis/build.openshift.io/v1', 404],
  ])('with %j, %s answers %i', async (options, path, status) => {
    const served = await serve(createSimulatedCluster(options));
    const answer = await served.ask(path);
    await served.close();
    expect(answer.status).toBe(status);
    if (status === 404) expect(answer.body).toBe('404 page not found\n');
  });
});
