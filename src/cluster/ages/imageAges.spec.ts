import { CancelledError } from '../request/errors';
import { NotingIntake } from '../testing/notingIntake';
import { refusal, ScriptedConnection } from '../testing/scriptedConnection';
import { readImageAges } from './imageAges';
import { readLayers, type LayersProgress } from './layers';

const images = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    digest: `sha256:${index}`,
    namespace: 'shop',
    stream: 'web',
  }));

it('reads each image once a session, four at a time', async () => {
  const connection = new ScriptedConnection(() => ({ kind: 'ImageStreamImage' }));
  const intake = new NotingIntake();
  const first = await readImageAges([...images(12), ...images(12)], intake, { connection });
  expect(first).toEqual({ done: 12, total: 12, failed: 0, message: '' });
  expect(connection.mostInFlight).toBe(4);
  expect(connection.paths()[0]).toBe(
    '/apis/image.openshift.io/v1/namespaces/shop/imagestreamimages/web@sha256:0',
  );
  const second = await readImageAges(images(13), intake, { connection });
  expect(second.total).toBe(1);
  expect(intake.images).toHaveLength(13);
});

it('notes an image whose object is gone', async () => {
  const connection = new ScriptedConnection(() => {
    throw refusal(404, 'NotFound', {
      name: 'sha256:0',
      message: 'images.image.openshift.io "sha256:0" not found',
    });
  });
  const intake = new NotingIntake();
  expect(await readImageAges(images(1), intake, { connection })).toMatchObject({ failed: 0 });
  expect(intake.missing).toEqual(['sha256:0']);
});

it('asks again for an image that was gone, since it may have been pushed again', async () => {
  const connection = new ScriptedConnection((_, nth) => {
    if (nth > 1) return { kind: 'ImageStreamImage' };
    throw refusal(404, 'NotFound', {
      name: 'sha256:0',
      message: 'images.image.openshift.io "sha256:0" not found',
    });
  });
  const intake = new NotingIntake();
  await readImageAges(images(1), intake, { connection });
  await readImageAges(images(1), intake, { connection });
  expect(intake.images).toHaveLength(1);
});

it('does not take an image for gone that only its stream lost', async () => {
  const connection = new ScriptedConnection(() => {
    throw refusal(404, 'NotFound', {
      name: 'web@sha256:0',
      message: 'imagestreamimage.image.openshift.io "web@sha256:0" not found',
    });
  });
  const intake = new NotingIntake();
  expect(await readImageAges(images(1), intake, { connection })).toMatchObject({ failed: 1 });
  expect(intake.missing).toEqual([]);
});

it('counts what it may not read, and asks for it again next time', async () => {
  let allowed = false;
  const connection = new ScriptedConnection(() => {
    if (!allowed) throw refusal(403, 'Forbidden', { message: 'no' });
    return {};
  });
  const intake = new NotingIntake();
  const first = await readImageAges(images(2), intake, { connection });
  expect(first).toEqual({ done: 2, total: 2, failed: 2, message: 'no' });
  allowed = true;
  expect((await readImageAges(images(2), intake, { connection })).failed).toBe(0);
  expect(intake.images).toHaveLength(2);
});

it('goes on where it was ended', async () => {
  const stop = new AbortController();
  const connection = new ScriptedConnection((_, nth) => {
    if (nth === 6) stop.abort();
    return {};
  });
  const intake = new NotingIntake();
  const reading = readImageAges(images(20), intake, { connection, signal: stop.signal });
  await expect(reading).rejects.toBeInstanceOf(CancelledError);
  const known = intake.images.length;
  expect(known).toBeGreaterThan(0);
  const rest = await readImageAges(images(20), intake, { connection });
  expect(rest.total).toBe(20 - known);
});

it('waits for the index of layers to warm up', async () => {
  const connection = new ScriptedConnection((_, nth) => {
    if (nth < 3) throw refusal(500, 'ServerTimeout');
    return { kind: 'ImageStreamLayers' };
  });
  const intake = new NotingIntake();
  expect(await readLayers(['shop/web'], intake, { connection })).toEqual([]);
  expect(connection.paths()[0]).toBe(
    '/apis/image.openshift.io/v1/namespaces/shop/imagestreams/web/layers',
  );
  expect(intake.images).toHaveLength(1);
});

it('names streams whose layers cannot be read', async () => {
  const connection = new ScriptedConnection(() => {
    throw refusal(403, 'Forbidden', { message: 'no' });
  });
  const told: LayersProgress[] = [];
  const failures = await readLayers(['shop/web'], new NotingIntake(), {
    connection,
    onProgress: (progress) => told.push(progress),
  });
  expect(failures).toEqual([{ stream: 'shop/web', message: 'no' }]);
  expect(told).toEqual([
    { done: 0, total: 1, failures: [] },
    { done: 1, total: 1, failures },
  ]);
});
