import type { ImageUse, Referrer } from '../../../snapshot/records';
import { daysAgo, digest, now, pulls, referrer, snapshotOf, stream } from '../../../testing/build';
import { collectStreamReferences, counts } from './streamReferences';

const a = digest('a');

/** What refers to the stream shop/app: texts of tags and digests. */
const found = (...referrers: readonly Referrer[]) => {
  const references = collectStreamReferences(
    snapshotOf({ streams: [stream('app', [])], referrers }),
  );
  const ofApp = references.byStream.get('shop/app');
  return {
    tags: [...(ofApp?.tags.keys() ?? [])],
    digests: [...(ofApp?.digests.keys() ?? [])],
    streams: [...references.byStream.keys()],
    unreadable: references.unreadable.map((reference) => reference.referrer.kind),
  };
};

const ofText = (text: string, more: Partial<ImageUse> = {}) =>
  found(referrer('Deployment', 'web', [pulls(text, more)]));

describe('what refers to a stream', () => {
  it.each([
    ['registry.example:5000/shop/app:v1', ['v1']],
    ['quay.io/shop/app:v1', ['v1']],
    ['registry.example/shop/app', ['latest']],
    ['shop/app:v1', []],
    ['app:v1', []],
    ['registry.example/deep/shop/app:v1', []],
    ['registry.example/shop/app/more:v1', []],
  ])('by tag is whoever names host, project and stream: %s', (text, tags) => {
    expect(ofText(text).tags).toEqual(tags);
  });

  it('is a digest rather than the tag beside it', () => {
    const { tags, digests } = ofText(`registry.example/shop/app:v1@${a}`);
    expect([tags, digests]).toEqual([[], [a]]);
  });

  it('may be an image stream tag or image, in the project that it names', () => {
    const use = { place: 'buildFrom', namespace: 'shop' } as const;
    expect(ofText('app:v1', { ...use, target: 'ImageStreamTag' }).tags).toEqual(['v1']);
    expect(ofText(`app@${a}`, { ...use, target: 'ImageStreamImage' }).digests).toEqual([a]);
    const elsewhere = { ...use, target: 'ImageStreamTag', namespace: 'billing' } as const;
    expect(ofText('app:v1', elsewhere).tags).toEqual([]);
  });

  it('is kept only for streams that are there', () => {
    expect(ofText('registry.example/shop/gone:v1').streams).toEqual([]);
  });

  it.each(['runningImage', 'trigger', 'imageVolume', 'buildOutput', 'specTag'] as const)(
    'is not looked for where oc does not look: %s',
    (place) => {
      expect(ofText('registry.example/shop/app:v1', { place }).tags).toEqual([]);
      expect(ofText('no reference!', { place }).unreadable).toEqual([]);
    },
  );

  it('is not looked for in kinds that oc does not know', () => {
    const uses = [pulls('registry.example/shop/app:v1')];
    expect(found(referrer('KnativeService', 'web', uses)).tags).toEqual([]);
  });

  it('keeps each object that refers to the same tag', () => {
    const uses = [pulls('registry.example/shop/app:v1')];
    const { byStream } = collectStreamReferences(
      snapshotOf({
        streams: [stream('app', [])],
        referrers: [referrer('Pod', 'one', uses), referrer('Job', 'two', uses)],
      }),
    );
    const names = byStream
      .get('shop/app')
      ?.tags.get('v1')
      ?.map((reference) => reference.referrer.name);
    expect(names).toEqual(['one', 'two']);
  });

  it('lists what cannot be read in the order of kinds that oc has', () => {
    const uses = [pulls('no reference!')];
    const kinds = ['CronJob', 'Build', 'Pod', 'Deployment'] as const;
    expect(found(...kinds.map((kind) => referrer(kind, 'x', uses))).unreadable).toEqual([
      'Pod',
      'Deployment',
      'Build',
      'CronJob',
    ]);
  });
});

describe('an object that refers to an image', () => {
  const cutoff = { youngAfter: daysAgo(1), oldBefore: daysAgo(1) };
  const all = { cutoff, namespace: null };
  const use = pulls('registry.example/shop/app:v1');
  const pod = (phase: string, created: number | null) => ({
    referrer: referrer('Pod', 'web', [use], { phase, created }),
    use,
  });

  it.each(['Running', 'Pending'])('counts as a pod that is %s, however old', (phase) => {
    expect(counts(pod(phase, daysAgo(900)), all)).toBe(true);
  });

  it.each(['Succeeded', 'Failed', 'Unknown', ''])(
    'counts as a pod in the phase "%s" until it is old',
    (phase) => {
      expect(counts(pod(phase, now), all)).toBe(true);
      expect(counts(pod(phase, daysAgo(1)), all)).toBe(true);
      expect(counts(pod(phase, daysAgo(1) - 1), all)).toBe(false);
      expect(counts(pod(phase, null), all)).toBe(false);
    },
  );

  it('counts as anything else, scaled to zero and finished ones too', () => {
    const job = referrer('Job', 'once', [use], { status: 'Complete', created: daysAgo(900) });
    const idle = referrer('ReplicaSet', 'old', [use], { replicas: 0, created: daysAgo(900) });
    expect([job, idle].map((object) => counts({ referrer: object, use }, all))).toEqual([
      true,
      true,
    ]);
  });

  it('counts only in the project that was asked for', () => {
    const object = { referrer: referrer('Job', 'once', [use]), use };
    expect(counts(object, { cutoff, namespace: 'shop' })).toBe(true);
    expect(counts(object, { cutoff, namespace: 'billing' })).toBe(false);
  });
});
