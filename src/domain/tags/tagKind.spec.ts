import type { ListState } from '../snapshot/lists';
import { allLists, daysAgo, digest, now, planOf, revision, stream, tag } from '../testing/build';
import type { Parts } from '../testing/build';

const a = digest('a');
const minute = 1 / (24 * 60);

/** All lists, that of the images read so many days ago. */
const listsWithImages = (days: number): readonly ListState[] => [
  ...allLists(null),
  {
    list: { kind: 'Image', namespace: null },
    outcome: { state: 'whole', count: 0, readAt: daysAgo(days), resourceVersion: '1' },
  },
];

const kindOf = (parts: Parts): string | undefined =>
  planOf(parts, { olderThan: '0' }).tags.get('shop/app:v1')?.facts.kind;

const tagged = (days: number) => [stream('app', [tag('v1', revision(a, days))])];

describe('a tag whose image the list of all images lacks', () => {
  it('has a pruned image when it came to it before the list was read', () => {
    expect(kindOf({ streams: tagged(1), lists: listsWithImages(0) })).toBe('imagePruned');
  });

  it('has a new image when it came to it afterwards', () => {
    expect(kindOf({ streams: tagged(0), lists: listsWithImages(10 * minute) })).toBe('image');
  });

  it('is not taken for pruned when it came to it while the answer was on its way', () => {
    expect(kindOf({ streams: tagged(minute), lists: listsWithImages(0) })).toBe('image');
  });

  it('has a pruned image when a single read found none, however new the tag is', () => {
    const parts = { streams: tagged(0), lists: listsWithImages(0), missingImages: [a] };
    expect(kindOf(parts)).toBe('imagePruned');
  });

  it('asks for the date of its image before it is called old', () => {
    const plan = planOf({ streams: tagged(0), lists: listsWithImages(10 * minute) });
    expect(plan.tags.get('shop/app:v1')).toMatchObject({ decision: 'kept', needsDate: true });
  });
});

it('has an image when the list of all images has it, whatever was found before', () => {
  const images = [{ digest: a, created: now, children: [] }];
  const parts = { streams: tagged(3), lists: listsWithImages(0), images, missingImages: [a] };
  expect(kindOf(parts)).toBe('image');
});
