import type { Base } from './images';
import { addImage } from './images';
import type { RevisionPlan, TagPlan } from './streams';
import type { World } from './world';

/** Whose images are tagged: the stream that they were pushed to, and what they are built on. */
export interface App {
  namespace: string;
  name: string;
  base: Base;
  reproducible?: boolean;
}

/** How often something is built: the newest so many days ago, then every so many days before. */
export interface Rhythm {
  count: number;
  newest: number;
  every: number;
}

/** @returns an image of the app that was pushed so many days ago */
export const build = (world: World, app: App, key: string, days: number): RevisionPlan => {
  const { namespace, name, base, reproducible = false } = app;
  const repository = `${namespace}/${name}`;
  return {
    digest: addImage(world, { key: `${repository} ${key}`, days, base, repository, reproducible }),
    days,
  };
};

const pushes = ({ count, newest, every }: Rhythm): number[] =>
  Array.from({ length: count }, (_, index) => newest + index * every);

/** Semantic versions, newest first: `v1.14.2`, `v1.14.1`, … */
export const versions = (world: World, app: App, rhythm: Rhythm, prefix = 'v'): TagPlan[] =>
  pushes(rhythm).map((days, index) => {
    const number = rhythm.count - index;
    const tag = `${prefix}1.${Math.floor(number / 3)}.${number % 3}`;
    return { tag, revisions: [build(world, app, tag, days)] };
  });

/** Short commit hashes, one image each. */
export const commits = (world: World, app: App, rhythm: Rhythm): TagPlan[] =>
  pushes(rhythm).map((days) => {
    const tag = world.random.hex(7);
    return { tag, revisions: [build(world, app, `commit ${tag}`, days)] };
  });

/** Dates, with or without hyphens. */
export const dates = (world: World, app: App, rhythm: Rhythm, hyphens = true): TagPlan[] =>
  pushes(rhythm).map((days) => {
    const date = world.dateAgo(days);
    const tag = hyphens ? date : date.replaceAll('-', '');
    return { tag, revisions: [build(world, app, `date ${date}`, days)] };
  });

/** Branches, each pushed several times: the history has as many revisions. */
export const branches = (world: World, app: App, names: readonly string[], newest = 2): TagPlan[] =>
  names.map((tag, branch) => ({
    tag,
    revisions: pushes({
      count: world.random.between(2, 6),
      newest: newest + branch * 23,
      every: world.random.between(2, 11),
    }).map((days) => build(world, app, `branch ${tag} ${days}`, days)),
  }));

/** A tag that moved along with other tags: its history is the newest of each of them. */
export const moving = (tag: string, along: readonly TagPlan[], count: number): TagPlan => ({
  tag,
  revisions: along.slice(0, count).flatMap(({ revisions }) => revisions?.slice(0, 1) ?? []),
});

/** @returns the newest revision of a tag among those given @throws {Error} when there is none */
export const newestOf = (tags: readonly TagPlan[], tag: string): RevisionPlan => {
  const found = tags.find((plan) => plan.tag === tag)?.revisions?.[0];
  if (!found) throw new Error(`the seed has no revision of ${tag}`);
  return found;
};
