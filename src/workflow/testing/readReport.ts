import type { ReadReport } from '../../cluster/read/readReport';

/** The report of a whole read of an empty cluster by a cluster admin. */
export const readReport = (change: Partial<ReadReport> = {}): ReadReport => ({
  readAt: 0,
  clusterWide: true,
  projects: [],
  pullingProjects: [],
  mayListImages: true,
  largeKinds: [],
  live: { project: null, kinds: [] },
  lists: [],
  ...change,
});
