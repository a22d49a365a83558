import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { defaultPolicy, validatePolicy } from '../policy';
import {
  InvalidReferenceError,
  parseImageStreamImageName,
  parseImageStreamTagName,
  parsePullSpec,
} from '../reference';
import type { ImageUse, Referrer } from '../snapshot/records';
import { snapshotOfLists } from '../testing/snapshotFile';
import { buildUsageIndex } from '../usage/usageIndex';
import { planByAge } from './prunePlan';

const folder = join(__dirname, '../../../golden');

interface Golden {
  readonly input: Readonly<Record<string, unknown>> & { readonly now: string };
}

const load = (file: string): Golden =>
  JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString()) as Golden;

const fieldsOfOc = new Set<ImageUse['place']>(['container', 'initContainer', 'buildFrom']);

/** Prune-rules 3, literally: what oc counts as used, as tags and as digests of a stream. */
const usedByOc = (referrers: readonly Referrer[], cutoff: number): ReadonlySet<string> => {
  const used = new Set<string>();
  for (const { kind, phase, created, uses } of referrers) {
    const live = phase === 'Running' || phase === 'Pending';
    if (kind === 'ImageStream' || (kind === 'Pod' && !live && (created ?? 0) < cutoff)) continue;
    for (const { place, target, namespace, text } of uses) {
      if (!fieldsOfOc.has(place)) continue;
      try {
        if (target === 'ImageStreamTag') {
          const { name, tag } = parseImageStreamTagName(text);
          used.add(`${namespace}/${name}:${tag}`);
        } else if (target === 'ImageStreamImage') {
          const { name, digest } = parseImageStreamImageName(text);
          used.add(`${namespace}/${name}@${digest}`);
        } else if (text.trim() !== '') {
          const spec = parsePullSpec(text);
          if (spec.registry === '' || spec.namespace === '' || spec.name.includes('/')) continue;
          const stream = `${spec.namespace}/${spec.name}`;
          used.add(spec.digest ? `${stream}@${spec.digest}` : `${stream}:${spec.tag || 'latest'}`);
        }
      } catch (error) {
        if (!(error instanceof InvalidReferenceError)) throw error;
      }
    }
  }
  return used;
};

describe('whatever oc adm prune images protects by use', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json.gz'));

  it('is there to be compared', () => expect(files.length).toBeGreaterThanOrEqual(164));

  it.each(files)('is in use, or a rollback, here too: %s', (file) => {
    const { input } = load(file);
    const now = Date.parse(input.now);
    const result = validatePolicy({ ...defaultPolicy, olderThan: '0' }, () => () => false);
    if (!result.ok) throw new Error('the default policy is valid');
    const snapshot = snapshotOfLists(input, now);
    const plan = planByAge(snapshot, buildUsageIndex(snapshot), result.policy, now);
    const used = usedByOc([...snapshot.referrers.values()], now);
    for (const [key, { facts, decision }] of plan.tags) {
      const stream = key.slice(0, key.lastIndexOf(':'));
      const head = facts.tag.revisions.length > 0 && used.has(key);
      const held = facts.tag.revisions.some(({ digest }) => used.has(`${stream}@${digest}`));
      if (!head && !held) continue;
      expect(['inUse', 'rollbackOnly']).toContain(facts.verdict);
      if (facts.verdict === 'inUse') expect(decision).toBe('kept');
    }
  });
});
