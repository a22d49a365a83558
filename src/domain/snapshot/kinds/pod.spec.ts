import type { ImageUse } from '../records';
import type { JsonObject } from '../../json/json';
import { pod as kind } from './pod';

const HEX = 'ab'.repeat(32);
const metadata = { name: 'web-1', namespace: 'shop', uid: 'u1', resourceVersion: '7' };

const pod = (spec: object, status: object = {}, more: object = {}): JsonObject => ({
  metadata: { ...metadata, ...more },
  spec,
  status,
});

const inShort = (uses: readonly ImageUse[]): string[] =>
  uses.map(({ place, name, target, text }) => `${place} ${name} ${target} ${text}`);

describe('the references of a pod', () => {
  it('are its init, ordinary and ephemeral containers and its image volumes', () => {
    const { uses } = kind.trim(
      pod({
        containers: [
          { name: 'c', image: 'quay.io/a/b:1' },
          { name: 'd', image: 'app' },
        ],
        initContainers: [{ name: 'i', image: 'reg/a/init:1' }],
        ephemeralContainers: [{ name: 'debug', image: 'reg/a/debug' }],
        volumes: [
          { name: 'v', image: { reference: 'reg/a/files:2', pullPolicy: 'Always' } },
          { name: 'w', emptyDir: {} },
        ],
      }),
    );
    expect(inShort(uses)).toEqual([
      'initContainer i DockerImage reg/a/init:1',
      'container c DockerImage quay.io/a/b:1',
      'container d DockerImage app',
      'ephemeralContainer debug DockerImage reg/a/debug',
      'imageVolume v DockerImage reg/a/files:2',
    ]);
  });

  it.each([
    [`reg:5000/shop/web@sha256:${HEX}`, `reg:5000/shop/web@sha256:${HEX}`],
    [`docker-pullable://reg/shop/web@sha256:${HEX}`, `reg/shop/web@sha256:${HEX}`],
    [`docker://sha256:${HEX}`, `sha256:${HEX}`],
    [`sha256:${HEX}`, `sha256:${HEX}`],
    [HEX, `sha256:${HEX}`],
    ['not a digest!', 'not a digest!'],
  ])('count what really runs: %s', (imageID, text) => {
    const { uses } = kind.trim(
      pod(
        { containers: [{ name: 'c', image: 'reg/shop/web:latest' }] },
        { containerStatuses: [{ name: 'c', imageID }] },
      ),
    );
    expect(inShort(uses)).toEqual([
      'container c DockerImage reg/shop/web:latest',
      `runningImage c DockerImage ${text}`,
    ]);
  });

  it('are taken from the statuses of init and ephemeral containers too', () => {
    const { uses } = kind.trim(
      pod(
        {},
        {
          initContainerStatuses: [{ name: 'i', imageID: 'reg/a/b@sha256:1' }],
          containerStatuses: [{ name: 'c', imageID: '' }],
          ephemeralContainerStatuses: [{ name: 'e', imageID: 'reg/a/c@sha256:2' }],
        },
      ),
    );
    expect(inShort(uses)).toEqual([
      'runningImage i DockerImage reg/a/b@sha256:1',
      'runningImage e DockerImage reg/a/c@sha256:2',
    ]);
  });

  it('say once what container and status agree on', () => {
    const image = `reg/shop/web@sha256:${HEX}`;
    const { uses } = kind.trim(
      pod(
        { containers: [{ name: 'c', image }] },
        { containerStatuses: [{ name: 'c', imageID: image }] },
      ),
    );
    expect(uses).toHaveLength(1);
  });

  it('keep an image that is no text as unreadable, and leave a blank one out', () => {
    const { uses } = kind.trim(
      pod({ containers: [{ name: 'c', image: { a: 1 } }, { name: 'd', image: ' ' }, null, 'x'] }),
    );
    expect(inShort(uses)).toEqual(['container c Unreadable {"a":1}']);
  });

  it('are blank where Go finds nothing but spaces', () => {
    const images = ['\u0085', '\u00a0\u2028\u3000', '\ufeff', ' \u200b'];
    const { uses } = kind.trim(pod({ containers: images.map((image) => ({ name: 'c', image })) }));
    expect(uses.map(({ text }) => text)).toEqual(['\ufeff', ' \u200b']);
  });
});

describe('a pod', () => {
  it('has its controller as owner and manager', () => {
    const trimmed = kind.trim(
      pod(
        {},
        { phase: 'Running' },
        {
          creationTimestamp: '2026-01-01T00:00:00Z',
          labels: { 'app.kubernetes.io/managed-by': 'Helm' },
          ownerReferences: [
            { kind: 'Config', name: 'x', uid: 'c', apiVersion: 'v1' },
            { kind: 'ReplicaSet', name: 'web', uid: 'r', apiVersion: 'apps/v1', controller: true },
          ],
        },
      ),
    );
    expect(trimmed).toMatchObject({
      kind: 'Pod',
      created: Date.UTC(2026, 0, 1),
      phase: 'Running',
      owner: { kind: 'ReplicaSet', name: 'web', uid: 'r', apiVersion: 'apps/v1' },
      manager: { tool: 'owner', name: 'ReplicaSet/web' },
      replicas: null,
    });
  });

  it('resolves bare names in its project where it says so', () => {
    const annotations = { 'alpha.image.policy.openshift.io/resolve-names': '*' };
    expect(kind.trim(pod({}, {}, { annotations })).localLookup).toBe(true);
    expect(kind.trim(pod({})).localLookup).toBe(false);
  });
});
