import { isSystemProject } from '../../../../../domain/snapshot/systemProjects';
import { policyOptions } from '../../../../../domain/policies/options';
import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import type { LeastChange, WayToGo } from '../../../../../domain/policies/oc/explain/notPruned';

/** A stream with tags of its own, and the page that shows exactly these by age. */
export interface TagsLink {
  /** `namespace/name` */
  readonly stream: string;
  readonly tags: readonly string[];
  readonly to: string;
}

/**
 * The page by age, filtered to tags of a stream, whatever their age.
 * @param tags `namespace/stream:tag`
 */
export const linksToTags = (tags: readonly string[]): readonly TagsLink[] => {
  const byStream = new Map<string, string[]>();
  for (const tag of tags) {
    const colon = tag.lastIndexOf(':');
    const stream = tag.slice(0, colon);
    byStream.set(stream, [...(byStream.get(stream) ?? []), tag.slice(colon + 1)]);
  }
  return [...byStream].map(([stream, names]) => {
    const [namespace = '', name = ''] = stream.split('/');
    const query = policyOptions.age.toQuery({
      ...policyOptions.age.initial,
      // The name of a stream alone; as `image_name` it would also match where images come from.
      imageId: name,
      tags: names.join(','),
      olderThan: '0',
      systemProjects: isSystemProject(namespace),
    });
    return { stream, tags: names, to: `/image-cleanup/ns/${namespace}?${query.toString()}` };
  });
};

/** The same prune of all projects. */
export const linkToAllProjects = (input: PruneOptions): string =>
  `/image-cleanup/all-namespaces?${policyOptions[input.kind].toQuery(input).toString()}`;

/** The options that a change is; none where it is not one of options. */
const optionsOf = (change: LeastChange): Partial<PruneOptions> => {
  switch (change.change) {
    case 'revisions':
      return { keepTagRevisions: String(change.keep) };
    case 'age':
      return change.keepYoungerThan === null ? {} : { keepYoungerThan: change.keepYoungerThan };
    case 'all':
      return { all: true };
    case 'protections':
      return { protections: false };
    default:
      return {};
  }
};

/** The options that a way asks for, all together. */
export const optionsOfWay = (way: WayToGo): Partial<PruneOptions> =>
  Object.assign({}, ...way.map(optionsOf)) as Partial<PruneOptions>;
