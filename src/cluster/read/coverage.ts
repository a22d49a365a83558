import { apiKinds } from '../../domain/snapshot/kinds/apiKinds';
import type { ListKey, ListKind } from '../../domain/snapshot/lists';
import { mayUser } from '../access/accessReview';
import type { Connection } from '../request/connection';
import { projectKinds } from './kinds';
import { visibleProjects } from './visibleProjects';

/** What a read can cover with the rights of this user. */
export interface Coverage {
  readonly clusterWide: boolean;
  readonly mayListImages: boolean;
  /** The projects that are judged; with `clusterWide` and no project chosen, empty: all there are. */
  readonly judged: readonly string[];
}

const mayListAll = async (
  connection: Connection,
  kind: ListKind,
  signal: AbortSignal | undefined,
): Promise<boolean> => {
  const { group, plural } = apiKinds[kind];
  const right = { verb: 'list', group, resource: plural, subresource: '' };
  return (await mayUser(connection, right, null, signal)).answer === 'yes';
};

/**
 * Finds out how to read: the whole cluster at once for those who may list image streams and pods
 * everywhere, else project by project, which is right for everybody and only slower.
 * @throws {CancelledError}
 * @throws {ApiError} when all projects are wanted and their list cannot be read
 */
export const coverageFor = async (
  connection: Connection,
  project: string | null,
  signal?: AbortSignal,
): Promise<Coverage> => {
  const [streams, pods, mayListImages] = await Promise.all([
    mayListAll(connection, 'ImageStream', signal),
    mayListAll(connection, 'Pod', signal),
    mayListAll(connection, 'Image', signal),
  ]);
  const clusterWide = streams && pods;
  if (project !== null) return { clusterWide, mayListImages, judged: [project] };
  if (clusterWide) return { clusterWide, mayListImages, judged: [] };
  return { clusterWide, mayListImages, judged: await visibleProjects(connection, signal) };
};

/** The lists to read in these projects (null is the whole cluster), image streams and pods first. */
export const listsIn = (
  namespaces: readonly (string | null)[],
  absent: ReadonlySet<ListKind>,
): readonly ListKey[] =>
  namespaces.flatMap((namespace) =>
    projectKinds.filter((kind) => !absent.has(kind)).map((kind) => ({ kind, namespace })),
  );

/** The lists of absent kinds: ended before they begin. */
export const absentListsIn = (
  namespaces: readonly (string | null)[],
  absent: ReadonlySet<ListKind>,
): readonly ListKey[] =>
  namespaces.flatMap((namespace) =>
    projectKinds.filter((kind) => absent.has(kind)).map((kind) => ({ kind, namespace })),
  );
