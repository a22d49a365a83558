import type { ListedImage, SizeLimit } from '../../../snapshot/records';
import type { Parts } from '../../../testing/build';
import {
  daysAgo,
  digest,
  listedImage,
  pulls,
  referrer,
  revision,
  stream,
  tag,
} from '../../../testing/build';
import { prunePlanOf } from '../../../testing/prune';
import type { PruneRules } from '../options/pruneRules';
import { itemRules } from './rules';

const [a, b, c, d, gone] = ['a', 'b', 'c', 'd', 'e'].map(digest) as [
  string,
  string,
  string,
  string,
  string,
];
const images = [a, b, c, d].map((of) => listedImage(of, 100));
const HALF_AN_HOUR = 1 / 48;

/** Four revisions, newest first. */
const history = tag('v1', revision(a, 10), revision(b, 20), revision(c, 30), revision(d, 40));
const app = stream('app', [history]);

const pod = (text: string) => referrer('Pod', 'web', [pulls(text)]);

/** The rule that decided about each item, in order. */
const rulesOf = (parts: Parts, rules: Partial<PruneRules> = {}): readonly string[] => {
  const { itemRule } = prunePlanOf({ streams: [app], listed: images, ...parts }, rules);
  return [...itemRule].map((rule) => itemRules[rule] ?? '');
};

const none = { keepTagRevisions: 0 };

describe('the history of a tag', () => {
  it('keeps its newest revisions and loses the rest', () => {
    expect(rulesOf({}, { keepTagRevisions: 3 })).toEqual([
      'amongNewest',
      'amongNewest',
      'amongNewest',
      'nothingKeeps',
    ]);
  });

  it('keeps no revision for its place alone when that option was not given', () => {
    expect(rulesOf({}, { keepTagRevisions: null })).toEqual(Array(4).fill('nothingKeeps'));
  });

  it('keeps young items, which take up places of the newest', () => {
    const tags = [tag('v1', revision(a, HALF_AN_HOUR), revision(b, 20), revision(c, 30))];
    expect(rulesOf({ streams: [stream('app', tags)] }, { keepTagRevisions: 1 })).toEqual([
      'young',
      'nothingKeeps',
      'nothingKeeps',
    ]);
  });

  it('keeps its newest item, and no other, for who refers to the tag', () => {
    const referrers = [pod('registry.example/shop/app:v1')];
    expect(rulesOf({ referrers }, none)).toEqual([
      'tagUsed',
      'nothingKeeps',
      'nothingKeeps',
      'nothingKeeps',
    ]);
  });

  it('keeps every item, in every tag of the stream, whose image is referred to by digest', () => {
    const tags = [history, tag('v2', revision(c, 5))];
    const referrers = [pod(`registry.example/shop/app@${c}`)];
    expect(rulesOf({ streams: [stream('app', tags)], referrers }, none)).toEqual([
      'nothingKeeps',
      'nothingKeeps',
      'digestUsed',
      'nothingKeeps',
      'digestUsed',
    ]);
  });

  it('keeps nothing for a digest that is referred to in another stream', () => {
    const referrers = [pod(`registry.example/shop/other@${c}`)];
    expect(rulesOf({ referrers }, none)).toEqual(Array(4).fill('nothingKeeps'));
  });

  it('loses an item whose image is gone, even the newest, even one used by digest', () => {
    const streams = [stream('app', [tag('v1', revision(gone, 10), revision(b, 20))])];
    const referrers = [pod(`registry.example/shop/app@${gone}`)];
    expect(rulesOf({ streams, referrers })).toEqual(['imageGone', 'amongNewest']);
  });

  it('keeps an item whose image is gone while it is young or its tag is used', () => {
    const streams = [
      stream('app', [tag('v1', revision(gone, HALF_AN_HOUR)), tag('v2', revision(gone, 10))]),
    ];
    const referrers = [pod('registry.example/shop/app:v2')];
    expect(rulesOf({ streams, referrers })).toEqual(['young', 'tagUsed']);
  });

  it('is judged apart from that of other tags', () => {
    const streams = [
      stream('app', [tag('v1', revision(a, 10)), tag('v2', revision(b, 20), revision(a, 30))]),
    ];
    expect(rulesOf({ streams }, { keepTagRevisions: 1 })).toEqual([
      'amongNewest',
      'amongNewest',
      'nothingKeeps',
    ]);
  });

  it('loses items of young and of unmanaged images', () => {
    const listed = images.map((image) => ({ ...image, managed: false, created: daysAgo(0) }));
    expect(rulesOf({ listed }, { keepTagRevisions: 0, all: false })).toEqual(
      Array(4).fill('nothingKeeps'),
    );
  });

  it('is left alone where its stream is young', () => {
    const streams = [stream('app', [history], { created: daysAgo(HALF_AN_HOUR) })];
    expect(rulesOf({ streams }, none)).toEqual(Array(4).fill('streamYoung'));
  });

  it('is left alone where an image of the stream, if no index, has no metadata', () => {
    const without = (more: Partial<ListedImage>) =>
      images.map((image) => (image.digest === d ? { ...image, metadata: null, ...more } : image));
    expect(rulesOf({ listed: without({}) })).toEqual(Array(4).fill('streamUnreadable'));
    const index = { mediaType: 'application/vnd.oci.image.index.v1+json' };
    expect(rulesOf({ listed: without(index) })[3]).toBe('nothingKeeps');
  });

  it('is not judged in other projects than the one that was asked for', () => {
    expect(rulesOf({}, { namespace: 'billing' })).toEqual(Array(4).fill('notJudged'));
    expect(rulesOf({}, { namespace: 'shop' })[3]).toBe('nothingKeeps');
  });
});

describe('the history of a tag, by the size of its images', () => {
  const limit = (bytes: bigint, namespace = 'shop'): SizeLimit => ({
    namespace,
    limitRange: 'sizes',
    uid: 'sizes',
    text: `${bytes}`,
    nanoBytes: bytes * 1_000_000_000n,
  });
  const bySize = { overSizeLimit: true, keepYoungerThan: null, keepTagRevisions: null };
  const tags = [tag('v1', revision(a, HALF_AN_HOUR), revision(b, 20))];
  const young = stream('app', tags, { created: daysAgo(0) });

  it('keeps what no limit of its project forbids', () => {
    const limits = [limit(1_000n), limit(1n, 'billing')];
    expect(rulesOf({ streams: [young], limits }, bySize)).toEqual(['withinLimit', 'withinLimit']);
  });

  it('loses what is over the smallest limit, however young', () => {
    const limits = [limit(2_000n), limit(999n)];
    expect(rulesOf({ streams: [young], limits }, bySize)).toEqual(['nothingKeeps', 'nothingKeeps']);
  });

  it('keeps what is used', () => {
    const referrers = [
      pod('registry.example/shop/app:v1'),
      referrer('Job', 'once', [pulls(`registry.example/shop/app@${b}`)]),
    ];
    expect(rulesOf({ streams: [young], limits: [limit(1n)], referrers }, bySize)).toEqual([
      'tagUsed',
      'digestUsed',
    ]);
  });

  it('loses what is gone', () => {
    const streams = [stream('app', [tag('v1', revision(gone, 10))])];
    expect(rulesOf({ streams }, bySize)).toEqual(['imageGone']);
  });
});

describe('what the user and the product take out of a prune', () => {
  const parts = { streams: [app], listed: images };

  it('stays in its history and is told apart', () => {
    const { itemRule } = prunePlanOf(parts, none, ['shop/app']);
    expect([...itemRule].map((rule) => itemRules[rule])).toEqual(Array(4).fill('leftOut'));
  });

  it('is what only points outside the cluster, and never had an image here', () => {
    const streams = [stream('app', [tag('outside', revision('', 40))])];
    expect(rulesOf({ streams }, { protections: true })).toEqual(['protected']);
    expect(rulesOf({ streams })).toEqual(['imageGone']);
  });

  it('is what runs under a digest that its tag has left', () => {
    const running = pulls(`registry.example/shop/app@${c}`, { place: 'runningImage' });
    const referrers = [referrer('Pod', 'web', [running])];
    expect(rulesOf({ referrers }, { ...none, protections: true })).toEqual([
      'nothingKeeps',
      'nothingKeeps',
      'protected',
      'nothingKeeps',
    ]);
    expect(rulesOf({ referrers }, none)).toEqual(Array(4).fill('nothingKeeps'));
  });

  it('leaves an item that came after the list of images, though its image was read alone since', () => {
    const fresh = [stream('app', [tag('v1', revision(gone, 0))])];
    const guarded = { keepYoungerThan: 0n, protections: true };
    expect(rulesOf({ streams: fresh }, guarded)).toEqual(['protected']);
    const single = [{ digest: gone, created: daysAgo(0), children: [] }];
    expect(rulesOf({ streams: fresh, images: single }, guarded)).toEqual(['protected']);
  });
});
