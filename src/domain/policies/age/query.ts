import { defaultPolicy } from './defaultPolicy';
import type { PolicyInput } from './policy';
import { queryFlag } from '../queryFlag';

/** Names in the URL. Bookmarks and links of others hold them, so they stay as they are. */
export const policyParameters: Readonly<Record<keyof PolicyInput, string>> = {
  imageName: 'image_name',
  imageId: 'image_id',
  repository: 'repository_url',
  tags: 'tag_name',
  labels: 'label_selector',
  olderThan: 'remove_older_than',
  skipTags: 'skip_tags',
  keepMostRecent: 'keep_most_recent',
  ageOf: 'age_of',
  protectInUse: 'protect_in_use',
  systemProjects: 'system_projects',
  withoutImage: 'without_image',
  deleteOperation: 'delete_operation',
};

/**
 * The policy of a URL; what is not there has its default. A list that is given several times is
 * joined. A switch with a value that is neither yes nor no takes the side that deletes less.
 */
export const policyFromQuery = (query: URLSearchParams): PolicyInput => {
  const text = (field: keyof PolicyInput, otherwise: string): string =>
    query.get(policyParameters[field]) ?? otherwise;
  const list = (field: keyof PolicyInput): string =>
    query.getAll(policyParameters[field]).join(',');
  const flag = (field: keyof PolicyInput, otherwise: boolean, safe: boolean): boolean =>
    queryFlag(query, policyParameters[field], { otherwise, safe });
  return {
    imageName: text('imageName', defaultPolicy.imageName),
    imageId: text('imageId', defaultPolicy.imageId),
    repository: text('repository', defaultPolicy.repository),
    tags: list('tags'),
    labels: list('labels'),
    olderThan: text('olderThan', defaultPolicy.olderThan),
    skipTags: list('skipTags'),
    keepMostRecent: text('keepMostRecent', defaultPolicy.keepMostRecent),
    ageOf: text('ageOf', defaultPolicy.ageOf) === 'tag' ? 'tag' : 'image',
    protectInUse: flag('protectInUse', defaultPolicy.protectInUse, true),
    systemProjects: flag('systemProjects', defaultPolicy.systemProjects, false),
    withoutImage: flag('withoutImage', defaultPolicy.withoutImage, false),
    deleteOperation: flag('deleteOperation', defaultPolicy.deleteOperation, false),
  };
};

/**
 * Writes a policy into a query: only what differs from the default, so that a bookmark stays
 * short. Parameters of others are kept.
 */
export const policyToQuery = (
  policy: PolicyInput,
  existing: URLSearchParams = new URLSearchParams(),
): URLSearchParams => {
  const query = new URLSearchParams(existing);
  for (const field of policyFields) {
    const parameter = policyParameters[field];
    if (policy[field] === defaultPolicy[field]) query.delete(parameter);
    else query.set(parameter, String(policy[field]));
  }
  return query;
};

const policyFields: readonly (keyof PolicyInput)[] = [
  'imageName',
  'imageId',
  'repository',
  'tags',
  'labels',
  'olderThan',
  'skipTags',
  'keepMostRecent',
  'ageOf',
  'protectInUse',
  'systemProjects',
  'withoutImage',
  'deleteOperation',
];
