import { digest, listedImage, revision, stream, tag } from '../../../testing/build';
import { prunePlanOf } from '../../../testing/prune';
import { leftInRegistry } from './leftInRegistry';
import { PruneRows } from './pruneRows';

const [a, b] = [digest('a'), digest('b')];
const parts = {
  streams: [stream('app', [tag('v1', revision(a, 40), revision(b, 50))])],
  listed: [listedImage(a, 100), listedImage(b, 100)],
};

describe('what a prune leaves in the registry', () => {
  it('is as much without registry data in the plan, where nothing of it is counted', () => {
    const leftBy = (registry: boolean) =>
      leftInRegistry(new PruneRows(prunePlanOf(parts, { keepTagRevisions: 1, registry })));
    expect(leftBy(true)).toEqual({
      prunes: true,
      bytes: 1000,
      planned: { layerLinks: 2, manifestLinks: 1, blobs: 3 },
    });
    expect(leftBy(false)).toEqual({ prunes: true, bytes: 1000, planned: null });
  });

  it('is nothing where nothing goes', () => {
    expect(leftInRegistry(new PruneRows(prunePlanOf(parts)))).toMatchObject({ prunes: false });
  });
});
