import { mergeUses } from '../../../usage/usesAt';
import type { Use } from '../../../usage/use';
import type { OcPlan } from '../likeOc';
import type { ProtectionReason } from '../passes/protections';
import type { LeastChange, WayToGo } from './notPruned';
import type { ItemReason } from './details';
import type { PruneRows } from '../rows/pruneRows';
import { ageChange } from './ageChange';
import type { HeldPosition, KeptImage } from './keptImage';
import { needsNoMore } from './needsNoMore';

/** What a way goes by. */
interface Course {
  /** Positions among the newest go by fewer revisions, or with their tags. */
  readonly by: 'revisions' | 'tags';
  /** Whether the product's own protections stay on. */
  readonly protections: boolean;
}

const tagOf = ({ indexed, place }: HeldPosition): string => `${indexed.key}:${place.tag.name}`;

/** Whether no option makes an item go that is kept for this, so that its tag has to go. */
const takesTag = (reason: ItemReason, { by }: Course): boolean => {
  switch (reason.rule) {
    case 'withinLimit':
      return true;
    case 'amongNewest':
      return by === 'tags';
    case 'protected':
      return reason.reason.code !== 'used';
    default:
      return false;
  }
};

/**
 * Everybody that has to stop using an image or an index that it is part of. When the last build that
 * made it is gone, the one before counts as the last.
 */
const usersOf = (
  { table, plan }: PruneRows,
  { family, positions }: KeptImage,
  course: Course,
): readonly Use[] => {
  const users: Use[] = positions.flatMap((position) => position.users);
  if (plan.protections && course.protections) {
    for (const member of family) {
      const uses = plan.protections.usesOf(table.digestOf(member));
      const holding = uses.filter(({ strength }) => strength !== 'none');
      const built = holding.some(({ place }) => place === 'builtImage');
      users.push(...(built ? uses.filter(({ place }) => place === 'builtImage') : []), ...holding);
    }
  }
  return mergeUses(users);
};

/** A tag that goes uses nothing any more. */
const isOfTag = (use: Use, tags: ReadonlySet<string>): boolean =>
  use.place === 'specTag' && tags.has(`${use.namespace}/${use.name}:${use.placeName}`);

const protectionOf = ({ positions, holds }: KeptImage): ProtectionReason | null => {
  for (const position of positions) {
    for (const reason of position.holds) if (reason.rule === 'protected') return reason.reason;
  }
  for (const hold of holds) {
    if (hold.hold === 'used') return hold.reason;
    // Only the product keeps the manifests of an index that stays for its own sake.
    if ('index' in hold && hold.index !== null) return { code: 'indexStays', index: hold.index };
  }
  return null;
};

/** All that has to change on a course; null where that leads nowhere. */
const wayOf = (rows: PruneRows, kept: KeptImage, course: Course): WayToGo | null => {
  const { rules, index } = rows.plan;
  const protection = course.protections ? null : protectionOf(kept);
  if (rules.protections && !course.protections && !protection) return null;
  const positions = kept.positions.map((position) => ({
    ...position,
    holds: position.holds.filter(({ rule }) => course.protections || rule !== 'protected'),
  }));
  const tags = new Set(
    positions
      .filter(({ holds }) => holds.some((reason) => takesTag(reason, course)))
      .map((position) => tagOf(position)),
  );
  const left = positions.filter((position) => !tags.has(tagOf(position)));
  const reasons = left.flatMap(({ holds }) => holds);
  const holds = kept.holds.filter(
    (hold) => course.protections || !('index' in hold) || hold.index === null,
  );

  const changes: LeastChange[] = [];
  if (rules.namespace !== null) {
    changes.push({ change: 'allProjects', othersRead: index.snapshot.scope.clusterWide });
  }
  for (const hold of holds) {
    if (hold.hold === 'metadataMissing') changes.push({ change: 'metadata', images: hold.images });
  }
  const takenOut = left.filter(({ holds: of }) => of.some(({ rule }) => rule === 'leftOut'));
  if (takenOut.length > 0) {
    const streams = [...new Set(takenOut.map(({ indexed }) => indexed.key))];
    changes.push({ change: 'takeIn', streams });
  }
  if (tags.size > 0) changes.push({ change: 'tags', tags: [...tags] });
  const newest = reasons.flatMap((each) => (each.rule === 'amongNewest' ? [each.position] : []));
  if (newest.length > 0) changes.push({ change: 'revisions', keep: Math.min(...newest) - 1 });
  const dates = [
    ...reasons.map((each) => ('created' in each ? each.created : null)),
    ...holds.map((hold) => (hold.hold === 'young' ? hold.created : null)),
  ].filter((date) => date !== null);
  if (dates.length > 0) {
    const change = ageChange(rows.plan, Math.max(...dates));
    if (!change) return null;
    changes.push(change);
  }
  if (holds.some(({ hold }) => hold === 'unmanaged')) changes.push({ change: 'all' });
  if (protection) changes.push({ change: 'protections', reason: protection });
  const uses = usersOf(rows, kept, course).filter((use) => !isOfTag(use, tags));
  if (uses.length > 0) changes.push({ change: 'uses', uses });
  return changes;
};

const outside: ReadonlySet<LeastChange['change']> = new Set(['tags', 'uses', 'metadata', 'takeIn']);

/** Whether nothing has to change but options, which the page can set. */
const isByOptions = (way: WayToGo): boolean =>
  way.every(
    (change) =>
      !outside.has(change.change) && (change.change !== 'age' || change.keepYoungerThan !== null),
  );

const coursesOf = ({ rules }: OcPlan): readonly Course[] =>
  (rules.protections ? [true, false] : [false]).flatMap((protections) => [
    { by: 'revisions', protections } as const,
    { by: 'tags', protections } as const,
  ]);

/**
 * What together would make a kept image go (openshift docs, "Images not being pruned"): fewer
 * revisions or the deletion of the tags that hold it, time, an end of its use, or other options.
 * None of the ways needs all that another one needs, and more.
 */
export const waysToGo = (rows: PruneRows, kept: KeptImage): readonly WayToGo[] => {
  const ways: WayToGo[] = [];
  for (const course of coursesOf(rows.plan)) {
    const way = wayOf(rows, kept, course);
    if (!way || ways.some((other) => needsNoMore(other, way))) continue;
    ways.push(way);
  }
  const least = ways.filter(
    (way) => !ways.some((other) => other !== way && needsNoMore(other, way)),
  );
  return [...least.filter(isByOptions), ...least.filter((way) => !isByOptions(way))];
};
