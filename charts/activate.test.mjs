/**
 * Runs the script that switches the plugin on and off against a stand-in for `oc`:
 * `node --test charts/activate.test.mjs`. Needs a POSIX shell.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, URL } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./image-cleanup-plugin/files/activate.sh', import.meta.url));

/** Keeps the console operator in a file; `others` is what somebody else writes before a patch. */
const OC = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const read = () => JSON.parse(readFileSync(process.env.STATE, 'utf8'));
const write = (state) => writeFileSync(process.env.STATE, JSON.stringify(state));
const [verb] = process.argv.slice(2);
const state = read();
if (state.broken) process.exit(1);
if (verb === 'get') {
  console.log([state.version, ...(state.plugins ?? [])].join('\\n'));
} else {
  const other = state.others.shift();
  if (other) Object.assign(state, { plugins: other, version: state.version + 1 });
  const patch = JSON.parse(process.argv[process.argv.indexOf('-p') + 1]);
  const [precondition, ...changes] = patch;
  if (precondition.op !== 'test' || precondition.value !== String(state.version)) {
    write(state);
    console.error('the server rejected our request');
    process.exit(1);
  }
  for (const { op, path, value } of changes) {
    const position = path.slice('/spec/plugins/'.length);
    if (path === '/spec/plugins') state.plugins = value;
    else if (op === 'add') state.plugins.push(value);
    else state.plugins.splice(Number(position), 1);
  }
  state.version += 1;
  state.patches += 1;
  write(state);
}
`;

/** Runs the script and gives what became of the list. */
const activate = (action, plugins, { others = [], broken = false } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'activate-'));
  try {
    const state = join(folder, 'state.json');
    writeFileSync(join(folder, 'oc'), OC);
    chmodSync(join(folder, 'oc'), 0o755);
    writeFileSync(state, JSON.stringify({ version: 7, plugins, others, broken, patches: 0 }));
    const { status } = spawnSync('sh', [SCRIPT, action, 'image-cleanup-plugin'], {
      env: {
        ...process.env,
        PATH: `${folder}${delimiter}${process.env.PATH}`,
        STATE: state,
        ACTIVATE_PAUSE: '0',
      },
    });
    return { status, ...JSON.parse(readFileSync(state, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const OURS = 'image-cleanup-plugin';

test('adds the plugin after those that are there', () => {
  const { status, plugins } = activate('add', ['monitoring-plugin', 'networking-console-plugin']);
  assert.equal(status, 0);
  assert.deepEqual(plugins, ['monitoring-plugin', 'networking-console-plugin', OURS]);
});

test('adds the plugin where there is no list yet', () => {
  assert.deepEqual(activate('add', undefined).plugins, [OURS]);
});

test('adds nothing when it is there, whatever else has a name like it', () => {
  assert.equal(activate('add', ['a', OURS]).patches, 0);
  assert.deepEqual(activate('add', [`${OURS}-2`]).plugins, [`${OURS}-2`, OURS]);
});

test('takes away the plugin and no other', () => {
  const { status, plugins } = activate('remove', ['a', OURS, 'b', `${OURS}-2`]);
  assert.equal(status, 0);
  assert.deepEqual(plugins, ['a', 'b', `${OURS}-2`]);
});

test('takes away every entry when somebody added it twice', () => {
  assert.deepEqual(activate('remove', [OURS, 'a', OURS]).plugins, ['a']);
});

test('removing what is not there succeeds and changes nothing', () => {
  const { status, patches } = activate('remove', ['a']);
  assert.equal(status, 0);
  assert.equal(patches, 0);
});

test('keeps what somebody else changes meanwhile', () => {
  const added = activate('add', ['a'], { others: [['a', 'b']] });
  assert.deepEqual(added.plugins, ['a', 'b', OURS]);
  const removed = activate('remove', ['a', OURS], { others: [[OURS, 'b']] });
  assert.deepEqual(removed.plugins, ['b']);
});

test('gives up with an error when the console operator cannot be read', () => {
  assert.equal(activate('add', ['a'], { broken: true }).status, 1);
});
