import { bundled } from '../../testing/bundle';
import type * as NamespacePath from './namespacePath';

const { namespaceOfPath, pathInNamespace } = bundled<typeof NamespacePath>(
  'sdk/namespace/namespacePath.ts',
);

describe('the project in a path of the console', () => {
  it.each([
    ['/image-cleanup/ns/shop', 'shop'],
    ['/k8s/ns/shop/pods/a', 'shop'],
    ['/image-cleanup/all-namespaces', '#ALL_NS#'],
    ['/k8s/cluster/projects', undefined],
    ['/image-cleanup/all-namespaces-x', undefined],
  ])('of %s is %s', (path, namespace) => {
    expect(namespaceOfPath(path)).toBe(namespace);
  });

  it('changes while the query stays, all but the page', () => {
    const search = '?remove_older_than=30&page=3&tag_name=v*';
    expect(pathInNamespace('/image-cleanup/ns/shop', search, 'tags')).toBe(
      '/image-cleanup/ns/tags?remove_older_than=30&tag_name=v*',
    );
    expect(pathInNamespace('/image-cleanup/ns/shop', '?page=3', '#ALL_NS#')).toBe(
      '/image-cleanup/all-namespaces',
    );
    expect(pathInNamespace('/image-cleanup/all-namespaces', '', 'shop')).toBe(
      '/image-cleanup/ns/shop',
    );
  });

  it("leads from an object's page to the list of its kind", () => {
    expect(pathInNamespace('/k8s/ns/shop/pods/a/yaml', '', 'tags')).toBe('/k8s/ns/tags/pods');
  });
});
