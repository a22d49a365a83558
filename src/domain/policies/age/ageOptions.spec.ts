import fc from 'fast-check';
import type { AgeOptions } from './ageFields';
import { ageOptions } from './ageOptions';

const { initial, fromQuery, toQuery } = ageOptions;

const anyText = fc.string({ unit: 'grapheme' });
const anyPolicy: fc.Arbitrary<AgeOptions> = fc.record({
  imageName: anyText,
  imageId: anyText,
  repository: anyText,
  tags: anyText,
  labels: anyText,
  olderThan: fc.oneof(fc.constant('30'), anyText),
  skipTags: anyText,
  keepMostRecent: fc.oneof(fc.constant('0'), anyText),
  ageOf: fc.constantFrom('image' as const, 'tag' as const),
  protectInUse: fc.boolean(),
  systemProjects: fc.boolean(),
  withoutImage: fc.boolean(),
  deleteOperation: fc.boolean(),
});

describe('a policy in the URL', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const link = toQuery(policy).toString();
        expect(fromQuery(new URLSearchParams(link))).toEqual(policy);
      }),
    );
  });

  it('is nothing at all where it is the default', () => {
    expect(toQuery(initial).toString()).toBe('');
    expect(fromQuery(new URLSearchParams())).toEqual(initial);
  });

  it('keeps what others wrote there, and takes away what went back to the default', () => {
    const existing = new URLSearchParams('view=pods&remove_older_than=90');
    const query = toQuery({ ...initial, skipTags: 'prod' }, existing);
    expect(query.toString()).toBe('view=pods&skip_tags=prod');
    expect(existing.get('remove_older_than')).toBe('90');
  });

  it('has the names of the API that links were made for', () => {
    const policy = fromQuery(
      new URLSearchParams(
        'repository_url=reg/a&image_id=my-app&image_name=web&tag_name=v1,v2&remove_older_than=7' +
          '&delete_operation=False&skip_tags=prod&skip_tags=latest&keep_most_recent=3',
      ),
    );
    expect(policy).toEqual({
      ...initial,
      repository: 'reg/a',
      imageId: 'my-app',
      imageName: 'web',
      tags: 'v1,v2',
      olderThan: '7',
      deleteOperation: false,
      skipTags: 'prod,latest',
      keepMostRecent: '3',
    });
  });

  it('with a switch that is neither yes nor no deletes less, not more', () => {
    const policy = fromQuery(
      new URLSearchParams(
        'protect_in_use=x&system_projects=x&without_image=x&delete_operation=x&age_of=x',
      ),
    );
    expect(policy).toEqual({ ...initial, deleteOperation: false });
  });
});
