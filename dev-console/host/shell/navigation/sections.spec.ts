import type { NavigationEntry } from './sections';
import { hrefOf, isPresent, SECTIONS, withAdded } from './sections';

const added = {
  id: 'image-cleanup',
  name: 'Image Cleanup',
  href: '/image-cleanup',
  section: 'builds',
  namespaced: true,
};

const idsOf = (section: string, entry: Partial<typeof added> & Record<string, unknown>) =>
  withAdded(SECTIONS['admin'] ?? [], [{ ...added, ...entry }])
    .find(({ id }) => id === section)
    ?.entries.map(({ id }) => id);

describe("a plugin's entry in the navigation", () => {
  it('stands after the entry that it names', () => {
    const expected = ['buildconfigs', 'builds', 'image-cleanup', 'imagestreams'];
    expect(idsOf('builds', { insertAfter: 'builds' })).toEqual(expected);
    expect(idsOf('builds', { insertBefore: ['none', 'imagestreams'] })).toEqual(expected);
  });

  it('stands at the end when it names none that is there', () => {
    expect(idsOf('builds', { insertAfter: 'none' })?.at(-1)).toBe('image-cleanup');
  });

  it('is in no other section than its own', () => {
    expect(idsOf('workloads', {})).not.toContain('image-cleanup');
  });
});

describe('an entry of the navigation', () => {
  const cleanup: NavigationEntry = { ...added, form: 'namespaced' };
  const pods: NavigationEntry = { id: 'pods', name: 'Pods', href: 'pods', form: 'resource' };

  it('leads to the active project', () => {
    expect(hrefOf(cleanup, 'shop')).toBe('/image-cleanup/ns/shop');
    expect(hrefOf(cleanup, '#ALL_NS#')).toBe('/image-cleanup/all-namespaces');
    expect(hrefOf(pods, 'shop')).toBe('/k8s/ns/shop/pods');
  });

  it('is the present one on its list and on the pages of its objects', () => {
    expect(isPresent(pods, '/k8s/ns/shop/pods/a')).toBe(true);
    expect(isPresent(pods, '/k8s/all-namespaces/pods')).toBe(true);
    expect(isPresent(pods, '/k8s/ns/shop/podsets')).toBe(false);
    expect(isPresent(cleanup, '/image-cleanup/ns/shop')).toBe(true);
    expect(isPresent(cleanup, '/image-cleanup-other')).toBe(false);
  });
});
