import { servedForEach } from '../recordings/servedForEach';
import type { KubeObject } from '../store/object';

const SHOP = '/api/v1/namespaces/shop';
const CONFIGS = '/apis/apps.openshift.io/v1/namespaces/shop/deploymentconfigs';
const DEPLOYMENTS = '/apis/apps/v1/namespaces/shop/deployments';

describe('what works in the background', () => {
  const served = servedForEach();

  const podsOf = async (app: string): Promise<KubeObject[]> => {
    const { body } = await served.ask(`${SHOP}/pods?labelSelector=app%3D${app}`);
    return (body as { items: KubeObject[] }).items;
  };
  const eventually = async (holds: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + 4000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error('it did not come about');
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  };

  it.each(['Foreground', 'Background'])(
    'takes away what a deployment config owned, deleted in the %s',
    async (propagationPolicy) => {
      const { status } = await served.ask(`${CONFIGS}/storefront`, {
        method: 'DELETE',
        user: 'dev',
        body: { propagationPolicy },
      });
      expect(status).toBe(200);
      const after = await served.ask(`${CONFIGS}/storefront`);
      expect(after.status).toBe(propagationPolicy === 'Foreground' ? 200 : 404);
      await eventually(
        async () =>
          (await podsOf('storefront')).length === 0 &&
          (await served.ask(`${CONFIGS}/storefront`)).status === 404 &&
          (await served.ask(`${SHOP}/replicationcontrollers/storefront-3`)).status === 404,
      );
    },
  );

  it('brings a pod back that has an owner', async () => {
    const before = await podsOf('checkout');
    const [first] = before;
    await served.ask(`${SHOP}/pods/${first?.metadata.name}`, { method: 'DELETE', user: 'dev' });
    await eventually(async () => {
      const pods = await podsOf('checkout');
      return (
        pods.length === before.length &&
        !pods.some(({ metadata }) => metadata.uid === first?.metadata.uid)
      );
    });
  });

  it('stops the pods of a deployment that is scaled to zero', async () => {
    const { status } = await served.ask(`${DEPLOYMENTS}/checkout/scale`, {
      method: 'PATCH',
      user: 'dev',
      headers: { 'content-type': 'application/merge-patch+json' },
      body: { spec: { replicas: 0 } },
    });
    expect(status).toBe(200);
    await eventually(async () => (await podsOf('checkout')).length === 0);
  });

  it('cannot start a pod again whose digest no tag of its stream holds any more', async () => {
    const [pod] = await podsOf('checkout');
    const { items } = (await served.ask('/apis/image.openshift.io/v1/namespaces/shop/imagetags'))
      .body as { items: KubeObject[] };
    const image = JSON.stringify(pod?.spec).match(/sha256:[0-9a-f]{64}/)?.[0] ?? 'none';
    for (const { metadata, status } of items) {
      if (metadata.name.startsWith('checkout:') && JSON.stringify(status).includes(image)) {
        await served.ask(
          `/apis/image.openshift.io/v1/namespaces/shop/imagestreamtags/${metadata.name}`,
          { method: 'DELETE' },
        );
      }
    }
    await served.ask(`${SHOP}/pods/${pod?.metadata.name}`, { method: 'DELETE' });
    await eventually(async () =>
      JSON.stringify(await podsOf('checkout')).includes('ImagePullBackOff'),
    );
  });
});
