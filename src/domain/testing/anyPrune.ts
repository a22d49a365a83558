/** Random clusters and rules for properties of prunes. */
import fc from 'fast-check';
import type { PruneRules } from '../policies/oc/options/pruneRules';
import type { Image, ListedImage, SizeLimit } from '../snapshot/records';
import { anyCluster } from './arbitraries';
import { adminLists, listedImage } from './build';

const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';

const digestOf = ({ digest }: Image): string => digest;

interface Variety {
  /** Image that has no object; none where there are fewer. */
  readonly absent: number;
  /** Image without metadata. */
  readonly bare: number;
  /** Sizes that the images have in turn. */
  readonly sizes: readonly number[];
  /** Whether the index of the cluster is itself part of an index. */
  readonly nested: boolean;
}

/** The same images, as a list has them; some were never pushed, one is gone, one may be bare. */
const listed = (
  images: readonly Image[],
  { absent, bare, sizes, nested }: Variety,
): readonly ListedImage[] =>
  images
    .map((image, at) =>
      nested && at === 1 ? { ...image, children: images.slice(0, 1).map(digestOf) } : image,
    )
    .map((image, at) => ({
      ...listedImage(image.digest, 0),
      created: image.created,
      children: image.children,
      ...(image.children.length > 0 && { mediaType: INDEX_TYPE }),
      managed: at % 2 === 0,
      layers: [
        { digest: `layer ${at % 3}`, size: 100 },
        { digest: `layer ${at % 2}`, size: 100 },
      ],
      configBytes: 7,
      manifestBytes: at === absent - 1 ? null : 5,
      metadata:
        at === bare
          ? null
          : {
              config: `config of ${image.digest}`,
              size: sizes[at % sizes.length] ?? 0,
              problem: null,
            },
    }))
    .filter((_, at) => at !== absent);

const limitOf = (namespace: string, bytes: number): SizeLimit => ({
  namespace,
  limitRange: 'sizes',
  uid: `limit of ${namespace}`,
  text: String(bytes),
  nanoBytes: BigInt(bytes) * 1_000_000_000n,
});

/** A small cluster as an admin reads it, with its list of images and limits on their size. */
export const anyListed = fc
  .record({
    cluster: anyCluster,
    variety: fc.record({
      absent: fc.integer({ min: 0, max: 12 }),
      bare: fc.integer({ min: 0, max: 30 }),
      sizes: fc.array(fc.constantFrom(50, 150, 250), { minLength: 1, maxLength: 4 }),
      nested: fc.boolean(),
    }),
    limits: fc.subarray(['shop', 'billing', 'openshift']),
  })
  .map(({ cluster: { images, ...cluster }, variety, limits }) => ({
    ...cluster,
    lists: adminLists,
    listed: listed(images, variety),
    limits: limits.map((namespace) => limitOf(namespace, 100)),
  }));

const DAY = 86_400_000_000_000n;

/** Some rules; by size, those of the other policy are not given. */
export const anyOptions: fc.Arbitrary<Partial<PruneRules>> = fc
  .record({
    overSizeLimit: fc.oneof(
      { arbitrary: fc.constant(false), weight: 3 },
      { arbitrary: fc.constant(true), weight: 1 },
    ),
    keepYoungerThan: fc.integer({ min: 0, max: 60 }).map((days) => BigInt(days) * DAY),
    keepTagRevisions: fc.integer({ min: 0, max: 3 }),
    all: fc.boolean(),
    registry: fc.boolean(),
    namespace: fc.constantFrom(null, 'shop'),
    ignoreInvalidRefs: fc.oneof(
      { arbitrary: fc.constant(true), weight: 3 },
      { arbitrary: fc.constant(false), weight: 1 },
    ),
  })
  .map((rules) =>
    rules.overSizeLimit ? { ...rules, keepYoungerThan: null, keepTagRevisions: null } : rules,
  );
