import type { ApiRequest } from '../request/connection';
import type { Deed, DeleteOptions, Deletion, Scaling, Trimming } from './deed';

type DryRunPath = `${string}?dryRun=All`;

/**
 * A request that makes the server rehearse: permission, admission and preconditions are checked,
 * nothing changes. It cannot be put together without saying so: a deletion in its body, where alone
 * the API looks when there is one (api-facts: The deadliest trap); a patch and a replacement, whose
 * body is the object, in the query.
 */
export type Rehearsal =
  | Deletion<DeleteOptions & { readonly dryRun: readonly ['All'] }>
  | Scaling<DryRunPath>
  | Trimming<DryRunPath>;

/** A request that changes the cluster. */
export type RealWrite =
  Deletion<DeleteOptions & { readonly dryRun?: never }> | Scaling<string> | Trimming<string>;

const dryRunPath = ({ path }: Deed): DryRunPath => `${path}?dryRun=All`;

/** The rehearsal of a deed. */
export const rehearsalOf = (deed: Deed): Rehearsal => {
  switch (deed.method) {
    case 'DELETE':
      return { ...deed, body: { ...deed.body, dryRun: ['All'] } };
    case 'PATCH':
      return { ...deed, path: dryRunPath(deed) };
    case 'PUT':
      return { ...deed, path: dryRunPath(deed) };
  }
};

/** The execution of a deed. */
export const realWriteOf = (deed: Deed): RealWrite => deed;

/** How a run writes: {@link rehearsing} or {@link executing}, and nothing in between. */
export type WriteMode =
  | { readonly mode: 'rehearsal'; readonly requestFor: (deed: Deed) => Rehearsal }
  | { readonly mode: 'execution'; readonly requestFor: (deed: Deed) => RealWrite };

/** Every request is a rehearsal. */
export const rehearsing: WriteMode = { mode: 'rehearsal', requestFor: rehearsalOf };

/** Requests change the cluster. */
export const executing: WriteMode = { mode: 'execution', requestFor: realWriteOf };

/** What is sent is exactly what was put together. */
export const asRequest = (write: Rehearsal | RealWrite): ApiRequest => write;
