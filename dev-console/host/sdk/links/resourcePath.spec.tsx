import { bundled } from '../../testing/bundle';
import type * as ResourcePath from './resourcePath';

const { resourcePath, staticModelOf } = bundled<typeof ResourcePath>('sdk/links/resourcePath.ts');

describe('a link to an object', () => {
  it.each([
    [{ version: 'v1', kind: 'Pod' }, 'a', 'shop', '/k8s/ns/shop/pods/a'],
    ['Pod', 'a', 'shop', '/k8s/ns/shop/pods/a'],
    [
      { group: 'image.openshift.io', version: 'v1', kind: 'ImageStreamTag' },
      'api:v1',
      'shop',
      '/k8s/ns/shop/imagestreamtags/api%3Av1',
    ],
    [
      { group: 'serving.knative.dev', version: 'v1', kind: 'Revision' },
      'r',
      'shop',
      '/k8s/ns/shop/serving.knative.dev~v1~Revision/r',
    ],
    [
      'serving.knative.dev~v1~Revision',
      'r',
      'shop',
      '/k8s/ns/shop/serving.knative.dev~v1~Revision/r',
    ],
    [{ version: 'v1', kind: 'Namespace' }, 'shop', undefined, '/k8s/cluster/namespaces/shop'],
    ['Pod', undefined, 'shop', '/k8s/ns/shop/pods'],
  ])('of %j named %s in %s is %s', (kind, name, namespace, path) => {
    expect(resourcePath(kind, name, namespace)).toBe(path);
  });

  it('does not take a kind of another group for a built-in one', () => {
    expect(staticModelOf({ group: 'serving.knative.dev', version: 'v1', kind: 'Build' })).toBe(
      undefined,
    );
    expect(staticModelOf('Build')?.apiGroup).toBe('build.openshift.io');
  });
});
