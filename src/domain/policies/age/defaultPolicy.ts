import type { PolicyInput } from './policy';

/** Images older than 30 days that nobody uses, in projects of users. */
export const defaultPolicy: PolicyInput = {
  imageName: '',
  imageId: '',
  repository: '',
  tags: '',
  labels: '',
  olderThan: '30',
  skipTags: '',
  keepMostRecent: '0',
  ageOf: 'image',
  protectInUse: true,
  systemProjects: false,
  withoutImage: false,
  deleteOperation: true,
};
