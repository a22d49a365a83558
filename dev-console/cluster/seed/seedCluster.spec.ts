import { createSimulatedCluster } from '../cluster';
import type { Image, ImageStream } from '../images/types';
import { IMAGES, STREAMS } from '../images/types';
import { fieldsOf } from '../rest/body';
import { seedCluster } from './seedCluster';

const START = new Date('2026-11-21T08:00:00Z');
const seeded = (options = {}) => seedCluster(() => START, 1000, options);

const tagNames = ({ spec, status }: ImageStream): Set<string> =>
  new Set([
    ...(spec.tags ?? []).map(({ name }) => name),
    ...(status.tags ?? []).map(({ tag }) => tag),
  ]);

describe('the seeded cluster', () => {
  const store = seeded();
  const streams = store.list(STREAMS) as ImageStream[];

  it('has the projects, streams, tags and pods that its README promises', () => {
    expect(store.list('namespaces').map(({ metadata }) => metadata.name)).toEqual([
      'billing',
      'catalog',
      'openshift',
      'payments',
      'prod',
      'shop',
    ]);
    const tags = streams.reduce((sum, stream) => sum + tagNames(stream).size, 0);
    expect(streams.length).toBeGreaterThanOrEqual(60);
    expect(tags).toBeGreaterThan(850);
    expect(tags).toBeLessThan(1000);
    const pods = store.list('pods').length;
    expect(pods).toBeGreaterThan(235);
    expect(pods).toBeLessThan(270);
  });

  it('has pods in every state', () => {
    const states = store.list('pods').map(({ status }) => {
      const statuses = fieldsOf(status)?.containerStatuses;
      const first = fieldsOf(Array.isArray(statuses) ? statuses[0] : undefined);
      const waiting = fieldsOf(fieldsOf(first?.state)?.waiting);
      return waiting?.reason ?? fieldsOf(status)?.phase;
    });
    expect(new Set(states)).toEqual(
      new Set([
        'Running',
        'Pending',
        'Succeeded',
        'Failed',
        'Unknown',
        'CrashLoopBackOff',
        'ImagePullBackOff',
      ]),
    );
  });

  it('has histories of up to twelve revisions, newest first', () => {
    const lengths = new Set<number>();
    for (const { status } of streams) {
      for (const { items } of status.tags ?? []) {
        const times = (items ?? []).map(({ created }) => created);
        lengths.add(times.length);
        expect(times).toEqual([...times].sort().reverse());
      }
    }
    expect(lengths).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 8, 12]));
  });

  it('knows every image that a tag leads to, but for the pruned ones', () => {
    const missing = streams.filter(({ status }) =>
      (status.tags ?? [])
        .flatMap(({ items }) => items ?? [])
        .some(({ image }) => image && !store.get(IMAGES, undefined, image)),
    );
    expect(missing.map(({ metadata }) => metadata.name)).toEqual(['pruned']);
  });

  it('never tags an image before the image was there', () => {
    for (const { status, metadata } of streams) {
      for (const { created, image } of (status.tags ?? []).flatMap(({ items }) => items ?? [])) {
        const known = store.get(IMAGES, undefined, image);
        if (!known) continue;
        expect([metadata.name, known.metadata.creationTimestamp <= created]).toEqual([
          metadata.name,
          true,
        ]);
      }
    }
  });

  it('has images of every kind that a prune tells apart', () => {
    const listed = new Set(
      streams.flatMap(({ status }) =>
        (status.tags ?? []).flatMap(({ items }) => (items ?? []).map(({ image }) => image)),
      ),
    );
    const images = store.list(IMAGES) as Image[];
    const managed = ({ metadata }: Image) =>
      metadata.annotations?.['openshift.io/image.managed'] === 'true';
    const untagged = images.filter(({ metadata }) => !listed.has(metadata.name));
    const indexes = images.filter(({ dockerImageManifests }) => dockerImageManifests);
    const children = new Set(
      indexes.flatMap(({ dockerImageManifests }) =>
        (dockerImageManifests ?? []).map(({ digest }) => digest),
      ),
    );
    expect(untagged.filter(managed).length).toBeGreaterThan(12);
    expect(untagged.filter((image) => !managed(image))).toHaveLength(2);
    expect(images.filter((image) => !managed(image)).length).toBeGreaterThan(50);
    expect(indexes.filter(({ metadata }) => listed.has(metadata.name)).length).toBeGreaterThan(4);
    expect(indexes.filter(({ metadata }) => !listed.has(metadata.name))).toHaveLength(1);
    expect(images.filter(({ metadata }) => children.has(metadata.name))).toHaveLength(
      children.size,
    );
    expect(images.filter(({ dockerImageMetadata }) => !dockerImageMetadata)).toEqual([]);
    expect(
      images.filter(({ dockerImageMetadata }) => (dockerImageMetadata?.Size ?? 0) > 2 ** 30),
    ).toHaveLength(3);
  });

  it('is the same at every start', () => {
    expect(seeded().dump()).toBe(store.dump());
  });

  it('is the same again after a reset, but for its versions', () => {
    const cluster = createSimulatedCluster({ now: () => START });
    const versionless = () => cluster.dump().replace(/"resourceVersion":"\d+"/g, '');
    const before = versionless();
    cluster.reset();
    expect(versionless()).toBe(before);
  });

  it('makes ten thousand tags and two thousand pods when asked for them', () => {
    const large = seeded({ scale: 10_000, pods: 2_000 });
    const loaded = large.list(STREAMS, 'load') as ImageStream[];
    expect(loaded.reduce((sum, stream) => sum + tagNames(stream).size, 0)).toBe(10_000);
    expect(large.list('pods', 'load')).toHaveLength(2_000);
  });

  it('has Knative services only when asked for them', () => {
    expect(store.list('services.serving.knative.dev')).toEqual([]);
    expect(seeded({ withKnative: true }).list('revisions.serving.knative.dev')).toHaveLength(2);
  });
});
