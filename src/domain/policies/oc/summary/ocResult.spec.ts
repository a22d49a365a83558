import { digest, listedImage, revision, stream, tag } from '../../../testing/build';
import { pruneOf } from '../../../testing/prune';

const a = digest('a');

const inProject = (namespace: string, ...tags: readonly string[]) => ({
  ...stream(
    'app',
    tags.map((name) => tag(name, revision(a, 8), revision(a, 9))),
  ),
  namespace,
});

describe('the result of a prune', () => {
  it('has the removed items by project, stream, tag and revision', () => {
    const { removedTagItems } = pruneOf(
      {
        streams: [inProject('shop-b', 'v1'), inProject('shop', 'v2', 'V1', 'v1')],
        listed: [listedImage(a, 9)],
      },
      { keepTagRevisions: 0 },
    );
    expect(removedTagItems.map((item) => `${item.namespace} ${item.tag} ${item.revision}`)).toEqual(
      [
        'shop V1 0',
        'shop V1 1',
        'shop v1 0',
        'shop v1 1',
        'shop v2 0',
        'shop v2 1',
        'shop-b v1 0',
        'shop-b v1 1',
      ],
    );
  });
});
