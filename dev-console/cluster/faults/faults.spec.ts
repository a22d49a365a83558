import fc from 'fast-check';
import { createSimulatedCluster } from '../cluster';
import { servedForEach } from '../recordings/servedForEach';
import { globMatches } from './glob';
import { validateFault } from './validate';

const PODS = '/api/v1/namespaces/shop/pods';
const TAG = '/apis/image.openshift.io/v1/namespaces/shop/imagestreamtags/pruned:old';

describe('a fault', () => {
  it.each([
    [undefined, 'fault: must be an object'],
    [{ effect: { kind: 'cut' } }, 'match: must be an object'],
    [{ match: { path: '' }, effect: { kind: 'cut' } }, 'match.path: must be a pattern'],
    [{ match: { path: '*', method: 'get' }, effect: { kind: 'cut' } }, 'match.method: must be'],
    [{ match: { path: '*' }, skip: -1, effect: { kind: 'cut' } }, 'skip: must be a whole number'],
    [{ match: { path: '*' }, times: 0, effect: { kind: 'cut' } }, 'times: must be a whole number'],
    [{ match: { path: '*' }, effect: { kind: 'explode' } }, 'effect.kind: must be status, delay'],
    [{ match: { path: '*' }, effect: { kind: 'status', code: 200 } }, 'effect.code: must be'],
    [{ match: { path: '*' }, effect: { kind: 'delay' } }, 'effect.ms: must be given'],
    [{ match: { path: '*' }, effect: { kind: 'cut' }, wait: 1 }, 'wait: is not known here'],
  ])('that is malformed is refused by the field: %j', (value, message) => {
    expect(() => validateFault(value)).toThrow(message);
  });

  it('matches a path by stars as a regular expression would', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (pattern, text) => {
        const expected = new RegExp(`^${pattern.split('*').join('[^]*')}$`).test(text);
        expect(globMatches(pattern, text)).toBe(expected);
      }),
    );
  });
});

describe('a cluster with faults', () => {
  const served = servedForEach();

  it('lets the first requests pass, fails so many, and is well again', async () => {
    served.cluster.faults.add({
      match: { method: 'GET', path: `${PODS}*`, user: 'dev' },
      skip: 1,
      times: 2,
      effect: { kind: 'status', code: 429, retryAfterSeconds: 3 },
    });
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      statuses.push((await served.ask(`${PODS}?limit=1`, { user: 'dev' })).status);
    }
    expect(statuses).toEqual([200, 429, 429, 200]);
    expect(served.cluster.faults.list()).toEqual([]);
  });

  it('says with a 429 when to try again, and leaves other users alone', async () => {
    served.cluster.faults.add({
      match: { path: `${PODS}*`, user: 'dev' },
      effect: { kind: 'status', code: 429, retryAfterSeconds: 3 },
    });
    const refused = await served.ask(PODS, { user: 'dev' });
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(refused.body).toMatchObject({ reason: 'TooManyRequests' });
    expect((await served.ask(PODS, { user: 'viewer' })).status).toBe(200);
  });

  it('answers an expired page as the real API does', async () => {
    served.cluster.faults.add({
      match: { path: '*continue=*' },
      effect: { kind: 'status', code: 410 },
    });
    const first = await served.ask(`${PODS}?limit=10`);
    const { metadata } = first.body as { metadata: { continue: string } };
    const second = await served.ask(`${PODS}?limit=10&continue=${metadata.continue}`);
    expect(second.body).toMatchObject({
      code: 410,
      reason: 'Expired',
      message: expect.stringContaining('The provided continue parameter is too old') as string,
    });
  });

  it('cuts the connection before a write, which then does not happen', async () => {
    served.cluster.faults.add({ match: { method: 'DELETE', path: '*' }, effect: { kind: 'cut' } });
    await expect(served.ask(TAG, { method: 'DELETE' })).rejects.toThrow();
    served.cluster.faults.clear();
    expect((await served.ask(TAG, { method: 'DELETE' })).status).toBe(200);
  });

  it('cuts the connection after a write, whose answer is lost', async () => {
    served.cluster.faults.add({
      match: { method: 'DELETE', path: '*' },
      effect: { kind: 'cut', afterEffect: true },
    });
    await expect(served.ask(TAG, { method: 'DELETE' })).rejects.toThrow();
    served.cluster.faults.clear();
    expect((await served.ask(TAG, { method: 'DELETE' })).status).toBe(404);
  });

  it('answers late', async () => {
    served.cluster.faults.add({ match: { path: `${PODS}*` }, effect: { kind: 'delay', ms: 80 } });
    const start = Date.now();
    expect((await served.ask(PODS)).status).toBe(200);
    expect(Date.now() - start).toBeGreaterThanOrEqual(75);
  });

  it('has the faults that it was started with, and none after a reset', async () => {
    const faulty = createSimulatedCluster({
      faults: [{ id: 'slow', match: { path: '*' }, effect: { kind: 'delay', ms: 1 } }],
    });
    expect(faulty.faults.list()).toMatchObject([{ id: 'slow' }]);
    faulty.reset();
    expect(faulty.faults.list()).toEqual([]);
  });
});
