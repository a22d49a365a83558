import type { ImageUse } from '../records';
import { knativeRevision } from './knativeRevision';
import { knativeService } from './knativeService';

const metadata = { name: 'web', namespace: 'shop', uid: 'u1' };

const inShort = (uses: readonly ImageUse[]): string[] =>
  uses.map(
    ({ place, name, target, namespace, text }) =>
      `${place} ${name || '-'} ${target} ${namespace} ${text}`,
  );

describe('Knative', () => {
  it('services refer to the images of their next revision', () => {
    const service = knativeService.trim({
      metadata,
      spec: { template: { spec: { containers: [{ name: 'c', image: 'reg/shop/app:1' }] } } },
      status: { conditions: [{ type: 'Ready', status: 'True' }] },
    });
    expect(inShort(service.uses)).toEqual(['container c DockerImage shop reg/shop/app:1']);
    expect(service.status).toBe('Ready');
  });

  it('revisions refer to the digests that they were resolved to', () => {
    const revision = knativeRevision.trim({
      metadata,
      spec: { containers: [{ name: 'c', image: 'reg/shop/app:1' }] },
      status: { containerStatuses: [{ name: 'c', imageDigest: 'reg/shop/app@sha256:4' }] },
    });
    expect(inShort(revision.uses)).toEqual([
      'container c DockerImage shop reg/shop/app:1',
      'runningImage c DockerImage shop reg/shop/app@sha256:4',
    ]);
  });
});
