import type { Snapshot } from './snapshot';

/** Whether objects of a project are judged and shown. */
export const isShown = ({ scope }: Pick<Snapshot, 'scope'>, namespace: string): boolean => {
  if (scope.project !== null) return namespace === scope.project;
  return scope.judged.length === 0 ? scope.clusterWide : scope.judged.includes(namespace);
};
