/**
 * Runs nginx with the configuration of the plugin's image on a folder like the built plugin:
 * `node --test charts/server.test.mjs`. Needs `nginx` (or its place in the variable NGINX_PROGRAM) and
 * `openssl`; that is why `npm test` does not run it.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, URL } from 'node:url';

const CONFIGURATION = fileURLToPath(
  new URL('./image-cleanup-plugin/files/nginx.conf', import.meta.url),
);
const HASHED = 'exposed-ImageCleanupPage-f83934a46243de18b1d0.js';

let folder;
let port;
let nginx;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });

const makeCertificate = (name) =>
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${name}`].concat([
      '-keyout',
      join(folder, 'cert/tls.key'),
      '-out',
      join(folder, 'cert/tls.crt'),
    ]),
    { stdio: 'ignore' },
  );

const ask = (path, { method = 'GET', headers = {} } = {}) =>
  new Promise((resolve, reject) => {
    const call = request(
      // The certificate is this test's own and says nothing about trust.
      { host: '127.0.0.1', port, path, method, headers, rejectUnauthorized: false, agent: false },
      (answer) => {
        const { subject } = answer.socket.getPeerCertificate();
        answer.resume();
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, name: subject?.CN }),
        );
      },
    );
    call.on('error', reject);
    call.end();
  });

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  port = await freePort();
  for (const name of ['cert', 'dist/locales/en', 'dist/.git']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  makeCertificate('first');
  writeFileSync(join(folder, 'dist', HASHED), 'x'.repeat(5000));
  writeFileSync(join(folder, 'dist/plugin-entry.js'), '1');
  writeFileSync(join(folder, 'dist/plugin-manifest.json'), '{}');
  writeFileSync(join(folder, 'dist/locales/en/plugin__image-cleanup-plugin.json'), '{}');
  writeFileSync(join(folder, 'dist/.git/config'), 'secret');
  writeFileSync(join(folder, 'listen.conf'), `listen 127.0.0.1:${port} ssl;\n`);
  // As root, nginx would serve as another user, who may not read this folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const configuration = readFileSync(CONFIGURATION, 'utf8')
    .replaceAll('/tmp/', `${folder}/`)
    .replaceAll('/var/cert/', `${folder}/cert/`)
    .replaceAll('/opt/image-cleanup-plugin/dist', `${folder}/dist`);
  writeFileSync(join(folder, 'nginx.conf'), user + configuration);
  nginx = spawn(
    process.env.NGINX_PROGRAM ?? 'nginx',
    ['-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      await ask('/');
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error('nginx does not answer');
});

after(async () => {
  const ended = new Promise((resolve) => nginx.on('exit', resolve));
  nginx.kill();
  await ended;
  rmSync(folder, { recursive: true });
});

test('scripts whose name tells their content are kept for good, all else is asked for again', async () => {
  assert.match((await ask(`/${HASHED}`)).headers['cache-control'], /immutable/);
  for (const path of [
    '/plugin-entry.js',
    '/plugin-manifest.json',
    '/locales/en/plugin__image-cleanup-plugin.json',
  ]) {
    const { status, headers } = await ask(path);
    assert.equal(status, 200, path);
    assert.equal(headers['cache-control'], 'no-cache', path);
  }
});

test('types are told, so that a browser may refuse to guess', async () => {
  const script = await ask(`/${HASHED}`);
  assert.match(script.headers['content-type'], /^application\/javascript/);
  assert.equal(script.headers['x-content-type-options'], 'nosniff');
  const manifest = await ask('/plugin-manifest.json');
  assert.match(manifest.headers['content-type'], /^application\/json/);
});

test('long scripts are compressed', async () => {
  const { headers } = await ask(`/${HASHED}`, { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(headers['content-encoding'], 'gzip');
});

test('what is not there, hidden files and folders answer 404 and are not kept', async () => {
  for (const path of ['/nothing.js', '/.git/config', '/', '/locales/', '/../nginx.conf']) {
    const { status, headers } = await ask(path);
    assert.ok(status === 404 || status === 400, `${path}: ${status}`);
    if (status === 404) assert.equal(headers['cache-control'], 'no-cache', path);
  }
});

test('nothing can be sent to the server', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    assert.equal((await ask('/plugin-manifest.json', { method })).status, 403, method);
  }
});

test('the server does not tell its version', async () => {
  assert.equal((await ask('/plugin-manifest.json')).headers.server, 'nginx');
});

test('a renewed certificate is used without a restart', async () => {
  assert.equal((await ask('/plugin-manifest.json')).name, 'first');
  makeCertificate('second');
  assert.equal((await ask('/plugin-manifest.json')).name, 'second');
});
