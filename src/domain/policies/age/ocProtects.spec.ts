import { planTags } from '../../tags/tagPlan';
import { PlanSource } from '../../snapshot/planSource';
import { ageRules } from './ageRules';
import { ageValuesOf } from '../../testing/build';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  InvalidReferenceError,
  parseImageStreamImageName,
  parseImageStreamTagName,
  parsePullSpec,
} from '../../reference';
import type { ImageUse, Referrer } from '../../snapshot/records';
import { snapshotOfLists } from '../../testing/snapshotFile';
import type { JudgedTag } from '../../tags/judgedTag';
import type { UseVerdict } from '../../tags/verdict';

const folder = join(__dirname, '../../../../golden');

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

/** What became of a tag that oc counts as used. */
interface Comparison {
  readonly tag: string;
  readonly verdict: UseVerdict;
  readonly decision: JudgedTag['decision'];
}

/** Every tag of a golden file that oc counts as used, beside what is said of it here. */
const compare = (file: string): readonly Comparison[] => {
  const { input } = load(file);
  const now = Date.parse(input.now);
  const snapshot = snapshotOfLists(input, now);
  const plan = planTags(new PlanSource(snapshot), ageRules(ageValuesOf({ olderThan: '0' })), now);
  const used = usedByOc([...snapshot.referrers.values()], now);
  return [...plan.tags].flatMap(([tag, { facts, decision }]) => {
    const stream = tag.slice(0, tag.lastIndexOf(':'));
    const head = facts.tag.revisions.length > 0 && used.has(tag);
    const held = facts.tag.revisions.some(({ digest }) => used.has(`${stream}@${digest}`));
    return head || held ? [{ tag, verdict: facts.verdict, decision }] : [];
  });
};

/** Kept as in use, or left as a rollback. */
const isProtected = ({ verdict, decision }: Comparison): boolean =>
  verdict === 'rollbackOnly' || (verdict === 'inUse' && decision === 'kept');

describe('whatever oc adm prune images protects by use', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json.gz'));
  const compared = new Map<string, readonly Comparison[]>();
  beforeAll(() => {
    for (const file of files) compared.set(file, compare(file));
  });

  it.each(files)('is in use, or a rollback, here too: %s', (file) => {
    expect(compared.get(file)?.filter((tag) => !isProtected(tag))).toEqual([]);
  });

  // A file in which oc counts no tag as used compares nothing, which must not become the rule.
  it('was compared, on many tags of many files', () => {
    const telling = [...compared.values()].filter((tags) => tags.length > 0);
    expect(telling.length).toBeGreaterThanOrEqual(70);
    expect(telling.flat().length).toBeGreaterThanOrEqual(450);
  });
});
