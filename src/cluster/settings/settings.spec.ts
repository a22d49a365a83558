import { CancelledError } from '../request/errors';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { readImagePruner } from './imagePruner';
import { readImageQuotas } from './imageQuotas';

const answering = (answer: unknown) => new ScriptedConnection(() => answer);
const refusing = (code: number) =>
  new ScriptedConnection(() => {
    throw refusal(code, 'no');
  });

describe('the cluster’s own pruner', () => {
  it('is read from the object that its operator heeds', async () => {
    const connection = answering({
      spec: {
        schedule: '30 2 * * 6',
        suspend: true,
        keepTagRevisions: 5,
        keepYoungerThanDuration: '96h',
      },
      status: {
        conditions: [
          { type: 'Available', status: 'True' },
          { type: 'Failed', status: 'True', message: 'the last job failed' },
        ],
      },
    });
    expect(await readImagePruner({ connection })).toEqual({
      schedule: '30 2 * * 6',
      suspended: true,
      keepTagRevisions: 5,
      keepYoungerThan: '96h',
      failure: 'the last job failed',
    });
    expect(connection.paths()).toEqual([
      '/apis/imageregistry.operator.openshift.io/v1/imagepruners/cluster',
    ]);
  });

  it('has the defaults of its operator where the object leaves something out', async () => {
    expect(await readImagePruner({ connection: answering({ spec: { schedule: '' } }) })).toEqual({
      schedule: '0 0 * * *',
      suspended: false,
      keepTagRevisions: 3,
      keepYoungerThan: '60m',
      failure: null,
    });
  });

  it('tells an age in nanoseconds, as older objects have it', async () => {
    const year = 365 * 24 * 3600 * 1e9;
    const connection = answering({ spec: { keepYoungerThan: year } });
    expect(await readImagePruner({ connection })).toMatchObject({ keepYoungerThan: '8760h0m0s' });
  });

  it.each([403, 404])('is not known, without a word, where the API answers %s', async (code) => {
    const connection = refusing(code);
    expect(await readImagePruner({ connection })).toBeNull();
    expect(connection.requests).toHaveLength(1);
  });

  it('is not asked for any more by a page that is gone', async () => {
    const stop = new AbortController();
    stop.abort();
    const reading = readImagePruner({ connection: answering({}), signal: stop.signal });
    await expect(reading).rejects.toBeInstanceOf(CancelledError);
  });
});

describe('quotas of a project', () => {
  const quota = (name: string, hard: object, used: object) => ({
    metadata: { name },
    spec: { hard },
    status: { hard, used },
  });

  it('tell what they limit of image streams and images, and nothing else', async () => {
    const items = [
      quota(
        'objects',
        { 'openshift.io/imagestreams': '100', pods: '300' },
        { 'openshift.io/imagestreams': '62', pods: '7' },
      ),
      quota('more', { 'openshift.io/images': '9' }, { 'openshift.io/images': '4' }),
      quota('uncounted', { 'count/imagestreams.image.openshift.io': '5' }, {}),
    ];
    const connection = answering({ items });
    expect(await readImageQuotas('shop', { connection })).toEqual([
      { name: 'objects', subject: 'imageStreams', used: '62', hard: '100' },
      { name: 'more', subject: 'images', used: '4', hard: '9' },
    ]);
    expect(connection.paths()).toEqual(['/api/v1/namespaces/shop/resourcequotas']);
  });

  it('are none where the user may not read them', async () => {
    expect(await readImageQuotas('shop', { connection: refusing(403) })).toEqual([]);
  });
});
