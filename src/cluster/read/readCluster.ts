import type { ListKey, PullRights, SnapshotIntake } from '../../domain/snapshot/lists';
import type { Connection } from '../request/connection';
import { CancelledError } from '../request/errors';
import { ClusterRead } from './clusterRead';
import { coverageFor, type Coverage } from './coverage';
import { absentKinds } from './installedKinds';
import { largeKindsOf, liveScopeOf } from './liveScope';
import { ProgressCounter } from './progress';
import type { ReadProgress, ReadReport } from './readReport';
import { visibleProjects } from './visibleProjects';

/** How a read is watched and ended. */
export interface ReadOptions {
  /** Ends the read; what it read is forgotten. */
  readonly signal?: AbortSignal;
  /** Told after each page and list. */
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly connection: Connection;
}

/** Projects outside the judged ones whose service accounts may pull from one of those. */
const pullersBeyond = async (
  connection: Connection,
  judged: readonly string[],
  rights: readonly PullRights[],
  signal: AbortSignal | undefined,
): Promise<readonly string[]> => {
  const named = rights.flatMap((right) => (right.state === 'known' ? right.projects : []));
  const everyone = rights.some((right) => right.state === 'known' && right.everyProject);
  // Where all projects may pull, those that can be seen are at least looked at.
  const seen = everyone ? await visibleProjects(connection, signal).catch(() => []) : [];
  return [...new Set([...named, ...seen])].filter((name) => !judged.includes(name)).sort();
};

/** Reads all lists of a read that was started; tells the further projects that were read. */
const readLists = async (
  connection: Connection,
  clusterRead: ClusterRead,
  project: string | null,
  coverage: Coverage,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> => {
  const images: ListKey[] = coverage.mayListImages ? [{ kind: 'Image', namespace: null }] : [];
  if (coverage.clusterWide) {
    const shown = project === null ? [] : [project];
    await Promise.all([clusterRead.readAll([null], images), clusterRead.askPullRights(shown)]);
    return [];
  }
  const [rights] = await Promise.all([
    clusterRead.askPullRights(coverage.judged),
    clusterRead.readAll(coverage.judged, images),
  ]);
  const pullers = await pullersBeyond(connection, coverage.judged, rights, signal);
  await clusterRead.readAll(pullers);
  return pullers;
};

/**
 * Reads, completely, what a plan for a project (or, with null, for all that the user may see)
 * stands on: lists paged to their last `continue`, as bytes into the intake, and who may pull. What
 * cannot be read is an outcome of its list, not an error.
 * @throws {CancelledError} when the signal is aborted; the intake has dropped the read
 * @throws {ApiError} when nobody can say which projects there are
 * @throws {TooLargeError} when what was read cannot be held
 * @throws what the intake throws
 */
export const readCluster = async (
  { project }: { readonly project: string | null },
  intake: SnapshotIntake,
  { signal, onProgress, connection }: ReadOptions,
): Promise<ReadReport> => {
  const [coverage, absent] = await Promise.all([
    coverageFor(connection, project, signal),
    absentKinds(connection, signal),
  ]);
  const { clusterWide, mayListImages, judged } = coverage;
  const readAt = connection.clock.now();
  const read = await intake.startRead({ project, clusterWide, judged });
  try {
    const progress = new ProgressCounter(!clusterWide, onProgress);
    const clusterRead = new ClusterRead(connection, intake, read, absent, progress, signal);
    const pullingProjects = await readLists(connection, clusterRead, project, coverage, signal);
    if (signal?.aborted) throw new CancelledError();
    await intake.finishRead(read);
    const lists = clusterRead.states;
    return {
      readAt,
      clusterWide,
      projects: judged,
      pullingProjects,
      mayListImages,
      largeKinds: largeKindsOf(lists),
      live: liveScopeOf(clusterWide, project, lists),
      lists,
    };
  } catch (error) {
    // What went wrong first is what is told.
    await intake.dropRead(read).catch(() => undefined);
    throw error;
  }
};
