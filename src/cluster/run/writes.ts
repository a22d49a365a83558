import type { ApiRequest } from '../request/connection';
import type { PreparedWrite, DeleteOptions, Deletion, Scaling, Trimming } from './preparedWrite';

type DryRunPath = `${string}?dryRun=All`;

/**
 * A request that has the server do a dry run: permission, admission and preconditions are checked,
 * nothing changes. It cannot be put together without saying so: a deletion in its body, where alone
 * the API looks when there is one (api-facts: The deadliest trap); a patch and a replacement, whose
 * body is the object, in the query.
 */
export type DryRunWrite =
  | Deletion<DeleteOptions & { readonly dryRun: readonly ['All'] }>
  | Scaling<DryRunPath>
  | Trimming<DryRunPath>;

/** A request that changes the cluster. */
export type RealWrite =
  Deletion<DeleteOptions & { readonly dryRun?: never }> | Scaling<string> | Trimming<string>;

const dryRunPath = ({ path }: PreparedWrite): DryRunPath => `${path}?dryRun=All`;

/** A prepared write as a dry run. */
const dryRunOf = (write: PreparedWrite): DryRunWrite => {
  switch (write.method) {
    case 'DELETE':
      return { ...write, body: { ...write.body, dryRun: ['All'] } };
    case 'PATCH':
      return { ...write, path: dryRunPath(write) };
    case 'PUT':
      return { ...write, path: dryRunPath(write) };
  }
};

/** A prepared write as it is carried out. */
const realWriteOf = (write: PreparedWrite): RealWrite => write;

/** How a run writes: {@link asDryRun} or {@link asExecution}, and nothing in between. */
export type WriteMode =
  | { readonly mode: 'dryRun'; readonly requestFor: (write: PreparedWrite) => DryRunWrite }
  | { readonly mode: 'execution'; readonly requestFor: (write: PreparedWrite) => RealWrite };

/** Every request is a dry run. */
export const asDryRun: WriteMode = { mode: 'dryRun', requestFor: dryRunOf };

/** Requests change the cluster. */
export const asExecution: WriteMode = { mode: 'execution', requestFor: realWriteOf };

/** What is sent is exactly what was put together. */
export const asRequest = (write: DryRunWrite | RealWrite): ApiRequest => write;
