import type { Parts } from '../../../testing/build';
import {
  digest,
  listedImage,
  now,
  pulls,
  referrer,
  revision,
  stream,
  tag,
} from '../../../testing/build';
import { prunePlanOf } from '../../../testing/prune';
import type { PruneRules } from '../options/pruneRules';
import { PruneRows } from '../rows/pruneRows';
import { historyDetail } from './historyDetail';
import { imageDetail } from './imageDetail';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(digest) as [string, string, string, string];
const listed = [a, b, c, d].map((of) => listedImage(of, 100));
const history = tag(
  'v1',
  revision(a, 40, 4),
  revision(b, 50, 3),
  revision(c, 60, 2),
  revision(d, 70, 1),
);

const detailOf = (of: string, parts: Parts, rules: Partial<PruneRules> = {}) => {
  const found = imageDetail(new PruneRows(prunePlanOf({ listed, ...parts }, rules)), of);
  if (!found) throw new Error(`no image ${of}`);
  return found;
};

const reasonsOf = (parts: Parts, rules: Partial<PruneRules> = {}) =>
  historyDetail(prunePlanOf({ listed, ...parts }, rules), 'shop/app:v1')?.items.map(
    ({ reason }) => reason,
  );

describe('the history of a tag', () => {
  it('tells which revisions are kept, and how many', () => {
    const reasons = reasonsOf({ streams: [stream('app', [history])] });
    expect(reasons?.[2]).toEqual({ rule: 'amongNewest', position: 3, of: 4, keep: 3 });
    expect(reasons?.[3]).toEqual({
      rule: 'nothingKeeps',
      by: 'revisions',
      position: 4,
      of: 4,
      keep: 3,
    });
  });

  it('names who uses an item by digest, from whatever project', () => {
    const nightly = referrer('CronJob', 'nightly', [pulls(`r.example/shop/app@${d}`)], {
      namespace: 'billing',
    });
    const [, , , last] =
      reasonsOf({ streams: [stream('app', [history])], referrers: [nightly] }) ?? [];
    expect(last).toMatchObject({
      rule: 'digestUsed',
      more: 0,
      use: { kind: 'CronJob', namespace: 'billing', name: 'nightly', by: 'digest' },
    });
  });

  it('tells the size and the limit that it is over', () => {
    const limits = [
      {
        namespace: 'shop',
        limitRange: 'l',
        uid: 'l',
        text: '40M',
        nanoBytes: 40_000_000n * 10n ** 9n,
      },
    ];
    const heavy = { config: '', size: 42_000_000, problem: null };
    const images = [listedImage(a, 100, { metadata: heavy }), ...listed.slice(1)];
    const rules = { overSizeLimit: true, keepYoungerThan: null, keepTagRevisions: null };
    const reasons = reasonsOf(
      { streams: [stream('app', [history])], limits, listed: images },
      rules,
    );
    expect(reasons?.[0]).toEqual({
      rule: 'nothingKeeps',
      by: 'size',
      size: 42_000_000,
      limit: '40M',
    });
    expect(reasons?.[1]).toEqual({ rule: 'withinLimit', size: 1000, limit: '40M' });
  });

  it('of a young stream is left alone', () => {
    const young = stream('app', [history], { created: now - 60_000 });
    expect(reasonsOf({ streams: [young] })?.[3]).toMatchObject({
      rule: 'streamYoung',
      keepYoungerThan: '1h0m0s',
    });
  });

  it('names the image whose metadata is missing', () => {
    const images = [listedImage(a, 100, { metadata: null }), ...listed.slice(1)];
    const reasons = reasonsOf({ streams: [stream('app', [history])], listed: images });
    expect(reasons?.[3]).toEqual({ rule: 'streamUnreadable', image: a });
  });

  it('tells a pointer to the outside from an item whose image is gone', () => {
    const items = tag('v1', revision('', 40), revision(digest('e'), 50));
    const parts = { streams: [stream('app', [items])] };
    expect(reasonsOf(parts)).toEqual([
      { rule: 'imageGone', pointer: true },
      { rule: 'imageGone', pointer: false },
    ]);
    expect(reasonsOf(parts, { protections: true })?.[0]).toEqual({
      rule: 'protected',
      reason: { code: 'pointer' },
    });
  });

  it('says what the product protects beyond oc, and why', () => {
    const pod = referrer('Pod', 'web-1', [pulls(d, { place: 'runningImage' })]);
    const parts = { streams: [stream('app', [history])], referrers: [pod] };
    expect(reasonsOf(parts)?.[3]).toMatchObject({ rule: 'nothingKeeps' });
    expect(reasonsOf(parts, { protections: true })?.[3]).toMatchObject({
      rule: 'protected',
      reason: { code: 'used', use: { kind: 'Pod', name: 'web-1' } },
    });
  });
});

describe('an image that is not being pruned', () => {
  const streams = [stream('app', [history, tag('v2', revision(c, 45), revision(d, 46))])];

  it('has its position in every history', () => {
    const { positions } = detailOf(d, { streams });
    expect(positions.map(({ tag: name, position, of }) => [name, position, of])).toEqual([
      ['v1', 4, 4],
      ['v2', 2, 2],
    ]);
  });

  it('would go with fewer revisions, or without the tags that hold it', () => {
    const { ways } = detailOf(d, { streams });
    expect(ways).toEqual([
      [{ change: 'revisions', keep: 1 }],
      [{ change: 'tags', tags: ['shop/app:v2'] }],
    ]);
    expect(detailOf(d, { streams }, { keepTagRevisions: 1 }).row.rule).toBe('nothingKeeps');
  });

  it('that is used and among the newest goes only when neither is so any more', () => {
    const nightly = referrer('CronJob', 'nightly', [pulls(`r.example/shop/app@${b}`)]);
    const parts = { streams: [stream('app', [history])], referrers: [nightly] };
    const { ways, positions } = detailOf(b, parts);
    const uses = { change: 'uses', uses: [{ kind: 'CronJob', name: 'nightly' }] };
    expect(ways).toMatchObject([
      [{ change: 'revisions', keep: 1 }, uses],
      [{ change: 'tags', tags: ['shop/app:v1'] }, uses],
    ]);
    expect(positions[0]?.holds.map(({ rule }) => rule)).toEqual(['amongNewest', 'digestUsed']);
  });

  it('at the head of a used tag is among the newest as well', () => {
    const web = referrer('Deployment', 'web', [pulls('r.example/shop/app:v1')]);
    const { ways } = detailOf(a, { streams: [stream('app', [history])], referrers: [web] });
    expect(ways).toMatchObject([
      [{ change: 'revisions', keep: 0 }, { change: 'uses' }],
      [{ change: 'tags' }, { change: 'uses' }],
    ]);
  });

  it('that runs goes when the pod stops, or without the protections', () => {
    const running = pulls(d, { place: 'runningImage' });
    const parts = { streams, referrers: [referrer('Pod', 'web-1', [running])] };
    const once = { keepTagRevisions: 1, protections: true };
    expect(detailOf(d, parts, once).ways).toMatchObject([
      [{ change: 'protections', reason: { code: 'used' } }],
      [{ change: 'uses', uses: [{ kind: 'Pod', name: 'web-1' }] }],
    ]);
  });

  it('in a project of the platform goes with its tags, or without the protections', () => {
    const platform = [stream('app', [tag('v1', revision(d, 40))], { namespace: 'openshift' })];
    const none = { keepTagRevisions: 0, protections: true };
    expect(detailOf(d, { streams: platform }, none).ways).toEqual([
      [{ change: 'protections', reason: { code: 'systemProject' } }],
      [{ change: 'tags', tags: ['openshift/app:v1'] }],
    ]);
  });

  it('that a tag came to just now goes with time, or when less is young', () => {
    const fresh = stream('app', [tag('v1', revision(d, 1 / 48))]);
    const { ways } = detailOf(d, { streams: [fresh] }, { keepTagRevisions: 0 });
    expect(ways).toEqual([
      [{ change: 'age', keepYoungerThan: '30m', until: now + 30 * 60_000 + 1 }],
    ]);
  });

  it('that is young and has revisions to spare says both', () => {
    const fresh = stream('app', [tag('v1', revision(d, 1 / 48))]);
    expect(detailOf(d, { streams: [fresh] }).ways[0]).toMatchObject([
      { change: 'revisions', keep: 0 },
      { change: 'age', keepYoungerThan: '30m' },
    ]);
  });

  it('that is part of an index stands where the index stands', () => {
    const index = listedImage(a, 100, { children: [d], layers: [] });
    const parts = {
      streams: [stream('app', [tag('v1', revision(a, 40))])],
      listed: [index, listedImage(d, 100)],
    };
    const { positions, ways, indexes } = detailOf(d, parts);
    expect(positions).toMatchObject([{ tag: 'v1', position: 1, of: 1, index: a }]);
    expect(indexes).toEqual([a]);
    expect(ways).toEqual([
      [{ change: 'revisions', keep: 0 }],
      [{ change: 'tags', tags: ['shop/app:v1'] }],
    ]);
  });

  it('within the limit goes with its tags only, as no option changes that', () => {
    const bySize = { overSizeLimit: true, keepYoungerThan: null, keepTagRevisions: null };
    const { ways, holds } = detailOf(d, { streams }, bySize);
    expect(ways).toEqual([[{ change: 'tags', tags: ['shop/app:v1', 'shop/app:v2'] }]]);
    expect(holds).toEqual([{ hold: 'withinLimit' }]);
  });

  it('stays while some image has no metadata, which is said', () => {
    const bare = [listedImage(c, 100), listedImage(d, 100, { metadata: null })];
    const { ways, holds } = detailOf(c, { streams: [], listed: bare });
    expect(ways).toEqual([[{ change: 'metadata', images: [d] }]]);
    expect(holds).toEqual([{ hold: 'metadataMissing', images: [d] }]);
  });

  it('that is young goes with time, or when less is young', () => {
    const young = [...listed.slice(0, 3), listedImage(d, 0, { created: now - 1000 })];
    const { ways } = detailOf(d, { streams: [], listed: young });
    expect(ways).toEqual([
      [{ change: 'age', keepYoungerThan: '1s', until: now - 1000 + 3_600_000 + 1 }],
    ]);
  });

  it('from ahead of the server’s clock goes with time only', () => {
    const ahead = [listedImage(d, 0, { created: now + 1000 })];
    const { ways } = detailOf(d, { streams: [], listed: ahead });
    expect(ways).toEqual([
      [{ change: 'age', keepYoungerThan: null, until: now + 1000 + 3_600_000 + 1 }],
    ]);
  });

  it('that was never pushed goes when all images are pruned', () => {
    const mirrored = [listedImage(d, 100, { managed: false })];
    const { ways } = detailOf(d, { streams: [], listed: mirrored }, { all: false });
    expect(ways).toEqual([[{ change: 'all' }]]);
  });

  it('stays when one project is pruned, which says what else keeps it', () => {
    const { ways } = detailOf(d, { streams }, { namespace: 'shop' });
    expect(ways[0]).toEqual([
      { change: 'allProjects', othersRead: true },
      { change: 'revisions', keep: 1 },
    ]);
  });

  it('tells its blobs, who shares them, and what deleting only it would free', () => {
    const shared = [
      listedImage(c, 100, { layers: [{ digest: 'base', size: 500 }] }),
      listedImage(d, 100, {
        layers: [
          { digest: 'base', size: 500 },
          { digest: 'own', size: 70 },
        ],
      }),
    ];
    const { blobs, row } = detailOf(d, { streams: [], listed: shared });
    expect(row.frees).toBe(70);
    expect(blobs).toContainEqual({ digest: 'base', what: 'layer', bytes: 500, otherImages: 1 });
    expect(blobs.map(({ what }) => what)).toEqual(['layer', 'layer', 'config', 'manifest']);
  });

  it('that already goes needs no change', () => {
    expect(detailOf(d, { streams: [] }).ways).toEqual([]);
  });
});
