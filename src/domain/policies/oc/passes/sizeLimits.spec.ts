import type { ListedImage } from '../../../snapshot/records';
import { digest, listedImage, revision, stream, tag } from '../../../testing/build';
import { pruneOf } from '../../../testing/prune';

const a = digest('a');

/** Images that go from the history of a project whose limit is this many bytes. */
const removed = (image: ListedImage, bytes: bigint): readonly string[] =>
  pruneOf(
    {
      streams: [stream('app', [tag('v1', revision(a, 9))])],
      listed: [image],
      limits: [
        {
          namespace: 'shop',
          limitRange: 'l',
          uid: 'l',
          text: `${bytes}`,
          nanoBytes: bytes * 1_000_000_000n,
        },
      ],
    },
    { overSizeLimit: true, keepYoungerThan: null, keepTagRevisions: null },
  ).removedTagItems.map((item) => item.image);

const sized = (size: number): ListedImage =>
  listedImage(a, 9, { metadata: { config: '', size, problem: null } });

describe('a limit on the size of images', () => {
  it('lets an image of exactly its size stay, and the next byte go', () => {
    expect(removed(sized(1000), 1000n)).toEqual([]);
    expect(removed(sized(1001), 1000n)).toEqual([a]);
  });

  it('never meets an index without metadata, not even where it is negative', () => {
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    expect(removed(listedImage(a, 9, { mediaType, metadata: null }), -1n)).toEqual([]);
    expect(removed(sized(0), -1n)).toEqual([a]);
  });
});
