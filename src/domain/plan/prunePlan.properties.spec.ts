import fc from 'fast-check';
import { anyCluster, anyPolicy } from '../testing/arbitraries';
import { planOf } from '../testing/build';
import type { Parts } from '../testing/build';
import { referrerKinds } from './completeness';
import type { PrunePlan } from './prunePlan';
import { summaryOf } from './summary';
import type { UseVerdict } from './verdict';

const staleKeys = (plan: PrunePlan): ReadonlySet<string> =>
  new Set(plan.staleRows.map(({ key }) => key));

const isSubset = (some: ReadonlySet<string>, of: ReadonlySet<string>): boolean =>
  [...some].every((key) => of.has(key));

const binding: Readonly<Record<UseVerdict, number>> = {
  unused: 0,
  unusedHere: 1,
  rollbackOnly: 2,
  unknown: 3,
  inUse: 4,
};

/** What a plan says, in a form that compares. */
const told = (plan: PrunePlan) => ({
  stale: plan.staleRows,
  kept: plan.keptRows,
  pods: plan.podsToDelete,
  reasons: [...plan.tags].map(([key, { reasons }]) => [key, reasons]),
  summary: { ...summaryOf(plan), doubtful: [], invalidReferences: [] },
});

describe('a plan', () => {
  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(anyCluster, anyPolicy, fc.integer(), (cluster, policy, turn) => {
        const turned = <Item>(items: readonly Item[]): readonly Item[] => {
          const at = items.length === 0 ? 0 : Math.abs(turn) % items.length;
          return [...items.slice(at), ...items.slice(0, at)].reverse();
        };
        const shuffled: Parts = {
          ...cluster,
          streams: turned(cluster.streams).map((s) => ({ ...s, tags: turned(s.tags) })),
          referrers: turned(cluster.referrers).map((r) => ({ ...r, uses: turned(r.uses) })),
          images: turned(cluster.images),
          lists: cluster.lists,
        };
        expect(told(planOf(shuffled, policy))).toEqual(told(planOf(cluster, policy)));
      }),
    );
  });

  it('never deletes more for more protection', () => {
    fc.assert(
      fc.property(anyCluster, anyPolicy, (cluster, policy) => {
        const stale = staleKeys(planOf(cluster, policy));
        const stricter = [
          { protectInUse: true },
          { systemProjects: false },
          { skipTags: `${policy.skipTags},v2` },
          { keepMostRecent: String(Number(policy.keepMostRecent) + 1) },
          { olderThan: String(Number(policy.olderThan) + 10) },
          { withoutImage: false },
        ];
        for (const more of stricter) {
          // Keep-most-recent counts from one on: from off to one is more, and so is each step.
          expect(isSubset(staleKeys(planOf(cluster, { ...policy, ...more })), stale)).toBe(true);
        }
      }),
    );
  });

  it('never calls stale what a protected object refers to', () => {
    fc.assert(
      fc.property(anyCluster, anyPolicy, (cluster, policy) => {
        const plan = planOf(cluster, { ...policy, protectInUse: true });
        for (const row of plan.staleRows) {
          const facts = plan.tags.get(row.key)?.facts;
          expect(facts?.uses.filter(({ strength }) => strength === 'strong')).toEqual([]);
          for (const { kind, phase, uses } of cluster.referrers) {
            if (kind !== 'CronJob' && kind !== 'Deployment' && phase !== 'Running') continue;
            if (kind === 'ReplicaSet' || kind === 'ReplicationController') continue;
            if (kind === 'Build') continue;
            for (const { text } of uses) {
              expect(text.endsWith(`/${row.namespace}/${row.stream}:${row.tag}`)).toBe(false);
              const held = facts?.tag.revisions.some(({ digest }) => text.endsWith(digest));
              expect(held && facts?.tag.revisions.length).toBeFalsy();
            }
          }
        }
      }),
    );
  });

  const kinds = fc.constantFrom(...referrerKinds);
  const missing = fc.constantFrom(
    { state: 'forbidden' as const, message: 'no' },
    { state: 'failed' as const, message: 'cut off', count: 1 },
    { state: 'reading' as const, count: 1, remaining: 5 },
  );

  it('says unknown, never less than was known, when a list is missing or read in part', () => {
    fc.assert(
      fc.property(
        anyCluster,
        anyPolicy,
        kinds,
        missing,
        fc.nat(3),
        (cluster, policy, kind, outcome, part) => {
          const whole = planOf(cluster, policy);
          const ofKind = cluster.referrers.filter((object) => object.kind === kind);
          const partial = planOf(
            {
              ...cluster,
              referrers: [
                ...cluster.referrers.filter((object) => object.kind !== kind),
                ...ofKind.slice(0, part),
              ],
              lists: cluster.lists.map((list) =>
                list.list.kind === kind ? { ...list, outcome } : list,
              ),
            },
            policy,
          );
          for (const [key, { facts }] of partial.tags) {
            expect(facts.verdict).not.toBe('unused');
            const truth = whole.tags.get(key)?.facts.verdict ?? 'unused';
            // In use may be missed when its user was not read; then it is unknown, never unused.
            if (binding[facts.verdict] < binding[truth]) expect(facts.verdict).toBe('unknown');
          }
        },
      ),
    );
  });

  it('calls stale by a bound only what is stale by the real date too', () => {
    fc.assert(
      fc.property(
        anyCluster,
        anyPolicy,
        fc.subarray([0, 1, 2, 3, 4, 5]),
        (cluster, policy, known) => {
          const children = cluster.images.map((image) => ({ ...image, created: null }));
          const some = cluster.images.map((image, at) =>
            known.includes(at) ? image : (children[at] ?? image),
          );
          const bounded = staleKeys(planOf({ ...cluster, images: some }, policy));
          const real = staleKeys(planOf(cluster, policy));
          expect(isSubset(bounded, real)).toBe(true);
        },
      ),
    );
  });
});
