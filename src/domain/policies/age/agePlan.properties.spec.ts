import fc from 'fast-check';
import { PlanSource } from '../../snapshot/planSource';
import type { ListOutcome, ListState, PullRights } from '../../snapshot/lists';
import type { ListedImage } from '../../snapshot/records';
import {
  anyBrokenOutcome,
  anyCluster,
  anyNestedCluster,
  anyPolicy,
  anyPullRights,
  anyReadImages,
} from '../../testing/arbitraries';
import {
  adminLists,
  allLists,
  daysAgo,
  digest,
  keptRowsOf,
  listedImage,
  planFrom,
  planOf,
  snapshotOf,
  staleRowsOf,
} from '../../testing/build';
import type { Parts } from '../../testing/build';
import { referrerKinds } from '../../snapshot/kinds/apiKinds';
import { tagDetail } from '../../tags/rows/tagDetail';
import type { TagPlan } from '../../tags/tagPlan';
import { summaryOf } from '../../tags/summary/summary';
import type { UseVerdict } from '../../tags/verdict';

const staleKeys = (plan: TagPlan): ReadonlySet<string> =>
  new Set(staleRowsOf(plan).map(({ key }) => key));

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
const told = (plan: TagPlan) => ({
  stale: staleRowsOf(plan),
  kept: keptRowsOf(plan),
  pods: plan.podsToDelete,
  reasons: [...plan.tags].map(([key, { reasons }]) => [key, reasons]),
  summary: { ...summaryOf(plan), needs: [], invalidReferences: [] },
});

const detailsOf = (plan: TagPlan) => [...plan.tags.keys()].map((key) => tagDetail(plan, key));

/**
 * Tags that one plan says less of than the other, which knows more. What holds a tag may be missed
 * while something was not read; but then the tag is unknown.
 */
const understated = (plan: TagPlan, truth: TagPlan): readonly unknown[] =>
  [...plan.tags].flatMap(([key, { facts }]) => {
    const real = truth.tags.get(key)?.facts.verdict ?? 'unused';
    const less = binding[facts.verdict] < binding[real] && facts.verdict !== 'unknown';
    return less ? [{ key, told: facts.verdict, real }] : [];
  });

/** Every image of a cluster as the list of images has it. */
const listedImagesOf = ({ images = [] }: Parts): readonly ListedImage[] => [
  ...images.map((image) => listedImage(image.digest, 0, image)),
  listedImage(digest('7'), 0),
];

/** What was read with all that stands in it. */
const toldOf = (parts: Parts, read: readonly string[]): ReadonlySet<string> => {
  const images = new Map(listedImagesOf(parts).map((image) => [image.digest, image]));
  const isTold = (of: string): boolean =>
    read.includes(of) && (images.get(of)?.children ?? []).every(isTold);
  return new Set([...images.keys()].filter(isTold));
};

const unreadOf = (parts: Parts, read: readonly string[]): readonly string[] =>
  listedImagesOf(parts)
    .map((image) => image.digest)
    .filter((of) => !read.includes(of));

/** A cluster as an admin reads it, and with only some of its images. */
const withPartOfImages = (
  cluster: Parts,
  outcome: ListOutcome,
  read: readonly string[],
  begun: boolean,
): { readonly whole: Parts; readonly partial: Parts } => {
  const listed = listedImagesOf(cluster);
  const whole: Parts = { ...cluster, images: [], listed, lists: adminLists };
  const images: ListState = { list: { kind: 'Image', namespace: null }, outcome };
  return {
    whole,
    partial: {
      ...whole,
      listed: listed.filter((image) => read.includes(image.digest)),
      unread: unreadOf(cluster, read),
      lists: [...allLists(null), ...(begun ? [images] : [])],
    },
  };
};

/** Who may pull from `shop` besides itself; what people may not ask about, they are told of nothing. */
const pullersOf = (rights: PullRights): readonly string[] => {
  if (rights.state === 'notPermitted') return [];
  return rights.state === 'failed' || rights.everyProject ? ['billing'] : rights.projects;
};

/** `shop` and who may pull from it, whole, and as those see it who may read `shop` only, or both. */
const asDeveloper = (
  cluster: Parts,
  rights: PullRights,
  mayReadOthers: boolean,
  read: readonly string[],
): { readonly whole: Parts; readonly partial: Parts } => {
  const pulling = pullersOf(rights);
  const within = (projects: readonly string[]): Parts => ({
    streams: cluster.streams?.filter(({ namespace }) => projects.includes(namespace)),
    referrers: cluster.referrers?.filter(({ namespace }) => projects.includes(namespace)),
  });
  const seen = ['shop', ...(mayReadOthers ? pulling : [])];
  return {
    whole: { ...within(['shop', ...pulling]), listed: listedImagesOf(cluster), lists: adminLists },
    partial: {
      ...within(seen),
      scope: { project: 'shop', clusterWide: false, judged: ['shop'] },
      lists: seen.flatMap(allLists),
      pullRights: new Map([['shop', rights]]),
      images: cluster.images?.filter((image) => read.includes(image.digest)),
      unread: unreadOf(cluster, read),
    },
  };
};

describe('a plan', () => {
  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(anyCluster, anyPolicy, fc.integer(), anyReadImages, (all, policy, turn, read) => {
        const images = all.images.filter((image) => read.includes(image.digest));
        const cluster = { ...all, images, unread: unreadOf(all, read) };
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

  it('is the same from a source that served other options and other times before', () => {
    const moments = fc.integer({ min: -90, max: 90 }).map(daysAgo);
    fc.assert(
      fc.property(
        anyNestedCluster,
        anyReadImages,
        fc.array(fc.tuple(anyPolicy, moments), { minLength: 2, maxLength: 4 }),
        (all, read, plans) => {
          const images = all.images.filter((image) => read.includes(image.digest));
          const snapshot = snapshotOf({ ...all, images, unread: unreadOf(all, read) });
          const reused = new PlanSource(snapshot);
          for (const [policy, at] of plans) {
            const fresh = planFrom(new PlanSource(snapshot), policy, at);
            const again = planFrom(reused, policy, at);
            expect(told(again)).toEqual(told(fresh));
            expect(detailsOf(again)).toEqual(detailsOf(fresh));
          }
        },
      ),
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
        for (const row of staleRowsOf(plan)) {
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
  it('says unknown, never less than was known, when a list is missing or read in part', () => {
    fc.assert(
      fc.property(
        anyCluster,
        anyPolicy,
        kinds,
        anyBrokenOutcome,
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
          for (const { facts } of partial.tags.values()) expect(facts.verdict).not.toBe('unused');
          expect(understated(partial, whole)).toEqual([]);
        },
      ),
    );
  });

  it('says unknown, never less than was known, when the list of images is read in part', () => {
    fc.assert(
      fc.property(
        anyNestedCluster,
        anyPolicy,
        anyBrokenOutcome,
        anyReadImages,
        fc.boolean(),
        (cluster, policy, outcome, read, begun) => {
          const { whole, partial } = withPartOfImages(cluster, outcome, read, begun);
          const planned = planOf(partial, policy);
          expect(understated(planned, planOf(whole, policy))).toEqual([]);
          // What was read is as certain as ever: a part of the list does not make all unknown.
          const known = planOf({ ...partial, unread: [], listed: whole.listed }, policy);
          const told = toldOf(cluster, read);
          for (const { facts } of planned.tags.values()) {
            const beside = facts.stream.tags.flatMap(({ revisions }) => revisions);
            if (!beside.every((revision) => told.has(revision.digest))) continue;
            if (facts.kind === 'signature') continue;
            expect(facts.verdict).toBe(known.tags.get(facts.key)?.facts.verdict);
          }
        },
      ),
    );
  });

  it('says nothing less to a project’s people than to an admin who sees all that may pull', () => {
    fc.assert(
      fc.property(
        anyNestedCluster,
        anyPolicy,
        anyPullRights,
        fc.boolean(),
        anyReadImages,
        (cluster, policy, rights, mayReadOthers, read) => {
          const { whole, partial } = asDeveloper(cluster, rights, mayReadOthers, read);
          expect(understated(planOf(partial, policy), planOf(whole, policy))).toEqual([]);
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
