import { createSimulatedCluster } from './cluster';
import { withHistory } from './images/history';
import type { ImageStream } from './images/types';
import { IMAGES, STREAMS } from './images/types';
import { Comparison } from './recordings/compare';
import { recorded, recordedItems, recording } from './recordings/recording';
import type { Exchange } from './recordings/recording';
import { serve } from './recordings/serve';
import type { ServedCluster } from './recordings/serve';
import { myappWith, RecordedState, shopAtFirst, streamWith, tagsProject } from './recordings/state';

const REGISTRY = 'image-registry.openshift-image-registry.svc:5000';
const NOW = '2026-11-21T06:46:28Z';
const CONFIGS = 'deploymentconfigs.apps.openshift.io';

interface Contract {
  /** Puts the state together that the recording began with. */
  begin(state: RecordedState): void;
  /** What somebody else did between two requests, before the one of that number. */
  meanwhile?: Record<number, (state: RecordedState) => void>;
  /** Requests that are not held to, by number, and why. */
  except?: Record<number, string>;
}

const event = (reference: string, image: string, generation: number) => ({
  created: NOW,
  dockerImageReference: `${REGISTRY}/${reference}@${image}`,
  image,
  generation,
});

const digestIn = (name: string, index: number): string => {
  const [, digest = ''] = /(sha256:[0-9a-f]{64})/.exec(JSON.stringify(recorded(name, index))) ?? [];
  return digest;
};

const CONTRACTS: Record<string, Contract> = {
  discovery: { begin: () => undefined },
  get: { begin: shopAtFirst },
  list: {
    begin: (state) => {
      shopAtFirst(state);
      state.addImages(recordedItems('list', 10).map(({ metadata }) => metadata.name));
      // The recorded cluster had these images and no others.
      const shown = new Set(recordedItems('list', 10).map(({ metadata }) => metadata.name));
      for (const { metadata } of state.store.list(IMAGES)) {
        if (!shown.has(metadata.name)) state.without(metadata.name);
      }
      for (const name of ['tags', 'prod', 'billing']) {
        const project = state.store.get('namespaces', undefined, name);
        if (project) state.store.remove('namespaces', project);
      }
      for (const binding of state.store.list('rolebindings.rbac.authorization.k8s.io', 'tags')) {
        state.store.remove('rolebindings.rbac.authorization.k8s.io', binding);
      }
    },
    except: { 11: 'the form as a table is not offered' },
  },
  access: { begin: shopAtFirst },
  delete: { begin: shopAtFirst },
  patch: {
    begin: (state) => {
      state.add(STREAMS, recorded('delete', 8));
      state.addImages([digestIn('patch', 4)]);
    },
  },
  undo: {
    begin: (state) => {
      const digest = digestIn('undo', 0);
      state.add(STREAMS, myappWith('v9', [event('shop/myapp', digest, 4)]));
    },
  },
  'undo-after-prune': {
    begin: (state) => {
      const digest = digestIn('undo-after-prune', 0);
      state.add(STREAMS, myappWith('gone', [event('x/y', digest, 4)]));
    },
  },
  'undo-history': { begin: (state) => state.add(STREAMS, recorded('undo-history', 0)) },
  'undo-rehearsal': {
    begin: (state) => {
      state.add(STREAMS, recorded('undo-history', 11));
      state.add(STREAMS, recorded('patch', 6));
      state.addImages([digestIn('undo-rehearsal', 6)]);
      state.without(digestIn('undo-rehearsal', 1));
      for (const pod of recordedItems('list', 13)) state.add('pods', pod);
    },
  },
  'dry-run': {
    begin: (state) => {
      state.add(CONFIGS, recorded('dry-run', 1));
      state.add('pods', recorded('dry-run', 9));
      state.add(STREAMS, myappWith('rehearse', [event('x/y', digestIn('dry-run', 17), 4)]));
    },
    meanwhile: {
      24: (state) => {
        const uid =
          /in record \(([^)]+)\)/.exec(JSON.stringify(recorded('dry-run', 24)))?.[1] ?? '';
        const config = recorded('dry-run', 1);
        const { metadata } = config;
        state.add(CONFIGS, {
          ...config,
          metadata: { ...metadata, uid, resourceVersion: '420' },
        });
      },
    },
  },
  tags: {
    begin: tagsProject,
    meanwhile: {
      23: ({ store }) => {
        const alpha = store.get(STREAMS, 'tags', 'alpha');
        if (!alpha) throw new Error('no stream alpha');
        const { metadata } = alpha;
        store.replace(STREAMS, { ...alpha, metadata: { ...metadata, labels: { touched: 'yes' } } });
      },
    },
  },
  'undo-spec': {
    begin: (state) => {
      const [latest] =
        (recorded('undo-spec', 3) as ImageStream).status.tags?.filter(
          ({ tag }) => tag === 'latest',
        ) ?? [];
      const { metadata } = recorded('undo-spec', 3);
      state.add(
        STREAMS,
        streamWith(
          'tags',
          'dst',
          { latest: latest?.items ?? [] },
          { ...metadata, resourceVersion: '12772', generation: 1 },
        ),
      );
      const [pinned, follows] = [digestIn('undo-spec', 0), digestIn('undo-spec', 2)];
      state.add(
        STREAMS,
        streamWith('tags', 'src', {
          latest: [event('x/y', follows, 1), event('x/y', pinned, 1)],
        }),
      );
    },
    meanwhile: {
      21: ({ store }) => {
        const source = store.get(STREAMS, 'tags', 'src') as ImageStream;
        const moved = (recorded('undo-spec', 24) as ImageStream).status.tags?.find(
          ({ tag }) => tag === 'follows',
        )?.items?.[0];
        const items = source.status.tags?.[0]?.items ?? [];
        if (!moved) throw new Error('no image that the source moved to');
        const history = { tag: 'latest', items: [{ ...moved, generation: 1 }, ...items] };
        store.create(IMAGES, { metadata: { name: moved.image } });
        store.replace(STREAMS, withHistory(source, history));
      },
    },
  },
  promotion: {
    begin: (state) => {
      const { metadata } = recorded('promotion', 2);
      state.add(
        STREAMS,
        streamWith('prod', 'shopfront', {}, { ...metadata, resourceVersion: '1', generation: 1 }),
      );
      const digest = digestIn('promotion', 0);
      state.add(STREAMS, streamWith('tags', 'release', { v1: [event('tags/release', digest, 1)] }));
    },
  },
  'pull-rights': { begin: () => undefined },
};

describe.each(Object.entries(CONTRACTS))('recording %s', (name, contract) => {
  let state: RecordedState;
  let served: ServedCluster;
  let comparison: Comparison;

  beforeAll(async () => {
    const cluster = createSimulatedCluster({}, (now, startRevision) => {
      state = new RecordedState(now, startRevision);
      contract.begin(state);
      return state.store;
    });
    comparison = new Comparison();
    served = await serve(cluster);
  });
  afterAll(() => served.close());

  const exchanges = recording(name)
    .map((exchange, index): [number, string, Exchange] => [index, exchange.note, exchange])
    .filter(([index]) => !contract.except?.[index]);

  it.each(exchanges)('%i: %s', async (index, _note, { as, request, response }) => {
    contract.meanwhile?.[index]?.(state);
    comparison.learnVersions(state.versions);
    const answer = await served.ask(comparison.translatePath(request.path), {
      method: request.method,
      user: as,
      ...(request.headers && { headers: lowerCased(request.headers) }),
      ...(request.body !== undefined && { body: comparison.translate(request.body) }),
    });
    expect(answer.status).toBe(response.status);
    for (const [header, value] of Object.entries(response.headers ?? {})) {
      expect([header, answer.headers.get(header)]).toEqual([header, value]);
    }
    const [expected, actual] = comparison.normalised(response.body, answer.body);
    expect(actual).toEqual(expected);
  });
});

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
