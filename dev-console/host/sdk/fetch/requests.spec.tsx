import type * as Sdk from '@openshift-console/dynamic-plugin-sdk';
import { bundled } from '../../testing/bundle';
import type * as StaticModels from '../../models/staticModels';

type Exports = Pick<
  typeof Sdk,
  | 'consoleFetch'
  | 'consoleFetchJSON'
  | 'consoleFetchText'
  | 'HttpError'
  | 'k8sDelete'
  | 'k8sGet'
  | 'k8sList'
  | 'k8sPatch'
>;

const {
  consoleFetch,
  consoleFetchJSON,
  consoleFetchText,
  HttpError,
  k8sDelete,
  k8sGet,
  k8sList,
  k8sPatch,
} = bundled<Exports>('sdk/index.ts');
const { ImageStreamTagModel, ImageStreamModel, PodModel } =
  bundled<typeof StaticModels>('models/staticModels.ts');

const answer = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

/** Makes every request answer so; each call makes a new answer. */
const respond = (make: () => Response | Promise<Response>) => {
  const fetched = jest.fn((_url: string, _options: RequestInit) => Promise.resolve(make()));
  window.fetch = fetched as unknown as typeof fetch;
  return () => {
    const [url = '', options = {}] = fetched.mock.lastCall ?? [];
    return {
      url,
      ...options,
      headers: new Headers(options.headers),
      calls: fetched.mock.calls.length,
    };
  };
};

const TAG = { metadata: { name: 'api:v1', namespace: 'shop' } };

describe('requests of plugins in the local console', () => {
  beforeEach(() => {
    document.cookie = 'csrf-token=secret';
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('carry the CSRF header', async () => {
    const last = respond(() => answer({}));
    await consoleFetch('/api/kubernetes/version');
    expect(last().headers.get('X-CSRFToken')).toBe('secret');
  });

  it('never take the CSRF token to another origin', async () => {
    const last = respond(() => answer({}));
    await consoleFetch('https://example.com/');
    expect(last().headers.has('X-CSRFToken')).toBe(false);
  });

  it('fail with code, message, response and Status of the API', async () => {
    const status = { kind: 'Status', message: 'pods "a" not found', reason: 'NotFound', code: 404 };
    respond(() => answer(status, 404));
    const error: unknown = await consoleFetchJSON('/x').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ code: 404, message: 'pods "a" not found', json: status });
    expect((error as { response: Response }).response.status).toBe(404);
  });

  it('name the field that a validation refused', async () => {
    const causes = [{ message: 'must be positive', field: 'spec.replicas' }];
    respond(() => answer({ kind: 'Status', message: 'invalid', details: { causes } }, 422));
    await expect(consoleFetchJSON('/x')).rejects.toThrow(
      'Error "must be positive" for field "spec.replicas".',
    );
  });

  it('are tried three times when a quota was being updated', async () => {
    const body = { kind: 'Status', message: 'conflict', details: { kind: 'resourcequotas' } };
    const last = respond(() => answer(body, 409));
    await expect(consoleFetchJSON.post('/x', {})).rejects.toThrow('conflict');
    expect(last().calls).toBe(3);
  });

  it('end after their timeout with an error that says so', async () => {
    jest.useFakeTimers();
    respond(() => new Promise<Response>(() => undefined));
    const outcome = consoleFetch('/slow', {}, 500).catch((error: unknown) => String(error));
    await jest.advanceTimersByTimeAsync(501);
    expect(await outcome).toContain('Call to /slow timed out after 500ms.');
  });

  it('give text as text', async () => {
    respond(() => answer('one: 1', 200, { 'Content-Type': 'text/yaml' }));
    expect(await consoleFetchText('/x')).toBe('one: 1');
  });
});

describe('k8sDelete', () => {
  it('sends a body of its own for an image stream tag: the trap of the dry run in the query', async () => {
    const last = respond(() => answer({}));
    await k8sDelete({ model: ImageStreamTagModel, resource: TAG, queryParams: { dryRun: 'All' } });
    expect(last()).toMatchObject({
      method: 'DELETE',
      url: '/api/kubernetes/apis/image.openshift.io/v1/namespaces/shop/imagestreamtags/api%3Av1?dryRun=All',
      body: '{"kind":"DeleteOptions","apiVersion":"v1","propagationPolicy":"Foreground"}',
    });
  });

  it('sends the body that it is given', async () => {
    const last = respond(() => answer({}));
    const json = { apiVersion: 'v1', kind: 'DeleteOptions', dryRun: ['All'] };
    await k8sDelete({ model: ImageStreamTagModel, resource: TAG, json });
    expect(last().body).toBe(JSON.stringify(json));
  });

  it('sends no body for a kind without a propagation policy', async () => {
    const last = respond(() => answer({}));
    await k8sDelete({ model: PodModel, resource: TAG });
    expect(last().body).toBeUndefined();
  });
});

describe('k8sList, k8sGet and k8sPatch', () => {
  const page = { apiVersion: 'v1', metadata: { continue: 'next' }, items: [{ metadata: {} }] };

  it('lists a bare array: the continue token is lost', async () => {
    const last = respond(() => answer(page));
    const list = await k8sList({
      model: ImageStreamModel,
      queryParams: { ns: 'shop', limit: '500' },
    });
    expect(list).toEqual([{ kind: 'ImageStream', apiVersion: 'v1', metadata: {} }]);
    expect(last().url).toBe(
      '/api/kubernetes/apis/image.openshift.io/v1/namespaces/shop/imagestreams?limit=500',
    );
  });

  it('lists with metadata when it is told to, though its type does not know', async () => {
    respond(() => answer(page));
    const options = { model: ImageStreamModel, queryParams: { ns: 'shop' }, raw: true };
    expect(await k8sList(options)).toMatchObject({ metadata: { continue: 'next' } });
  });

  it('gets an object by name', async () => {
    const last = respond(() => answer(TAG));
    expect(await k8sGet({ model: PodModel, name: 'a', ns: 'shop' })).toEqual(TAG);
    expect(last()).toMatchObject({
      url: '/api/kubernetes/api/v1/namespaces/shop/pods/a',
      method: 'GET',
    });
  });

  it('patches with a JSON patch', async () => {
    const last = respond(() => answer(TAG));
    await k8sPatch({ model: PodModel, resource: TAG, data: [{ op: 'remove', path: '/spec' }] });
    expect(last().method).toBe('PATCH');
    expect(last().headers.get('Content-Type')).toBe('application/json-patch+json;charset=UTF-8');
  });
});
