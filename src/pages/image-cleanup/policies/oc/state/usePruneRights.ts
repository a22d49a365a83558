import { useMemo } from 'react';
import { useMayPrune } from '../../../../../console/access/useMayPrune';
import { type MissingPruneRight } from '../../../../../cluster/access/mayPrune';

/** Whether the user may carry a prune out. */
export interface PruneRights {
  /** Null while it is being asked. */
  readonly allowed: boolean | null;
  /** The rights that are lacking, or of which nothing is known. */
  readonly missing: readonly Pick<
    MissingPruneRight,
    'verb' | 'group' | 'resource' | 'subresource' | 'project'
  >[];
}

/** What trimming histories takes everywhere, where all projects are pruned. */
const trimEverywhere = {
  verb: 'update',
  group: 'image.openshift.io',
  resource: 'imagestreams',
  subresource: 'status',
  project: null,
} as const;

/**
 * The rights that a prune takes: for one project that to trim its histories, since no image is
 * deleted then; for all projects that to trim all histories, and to delete images.
 */
export const usePruneRights = (project: string | null): PruneRights => {
  const projects = useMemo(() => (project === null ? [] : [project]), [project]);
  const access = useMayPrune(projects);
  return useMemo(() => {
    if (access.asking) return { allowed: null, missing: [] };
    // Of any project, where the answer for all projects at once was yes.
    const mayTrim = access.mayTrim(project ?? '') === 'yes';
    if (project !== null) {
      const missing = access.missing.filter(({ permission }) => permission === 'trimHistory');
      return { allowed: mayTrim, missing };
    }
    return {
      allowed: mayTrim && access.mayDeleteImages === 'yes',
      missing: [...access.missing, ...(mayTrim ? [] : [trimEverywhere])],
    };
  }, [access, project]);
};
