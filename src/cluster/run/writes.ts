import type { RunAction } from '../../domain/plan/review';
import type { ApiRequest } from '../request/connection';
import { targetOf } from './target';

/** Scales to zero the very object that was read; another uid or version is a conflict (409). */
interface ScalePatch {
  readonly metadata: { readonly uid: string; readonly resourceVersion: string };
  readonly spec: { readonly replicas: 0 };
}

/** What every deletion says: which object it means, and what becomes of what that made. */
interface DeleteOptions {
  readonly apiVersion: 'v1';
  readonly kind: 'DeleteOptions';
  readonly preconditions: { readonly uid: string };
  readonly propagationPolicy?: 'Background';
}

interface Deletion<Options> {
  readonly method: 'DELETE';
  readonly path: string;
  readonly body: Options;
}

interface Scaling<Path> {
  readonly method: 'PATCH';
  readonly path: Path;
  readonly contentType: 'application/merge-patch+json';
  readonly body: ScalePatch;
}

/**
 * A request that makes the server rehearse: permission, admission and preconditions are checked,
 * nothing changes. It cannot be put together without saying so: a deletion in its body, where alone
 * the API looks when there is one (api-facts: the deadliest trap); a patch, whose body is the
 * patch, in its query.
 */
export type Rehearsal =
  Deletion<DeleteOptions & { readonly dryRun: readonly ['All'] }> | Scaling<`${string}?dryRun=All`>;

/** A request that changes the cluster. */
export type RealWrite = Deletion<DeleteOptions & { readonly dryRun?: never }> | Scaling<string>;

const uidOf = (action: RunAction): string =>
  // A tag's uid is its stream's; it is the only precondition that the API honours on tags.
  action.type === 'deleteTag' ? action.streamUid : action.uid;

const deleteOptions = (action: RunAction): DeleteOptions => ({
  apiVersion: 'v1',
  kind: 'DeleteOptions',
  preconditions: { uid: uidOf(action) },
  // Explicit, lest the kind's own default leave what it made behind, or wait for it.
  ...(action.type === 'deleteDeploymentConfig' ? { propagationPolicy: 'Background' } : {}),
});

const scalePatch = (action: RunAction, resourceVersion: string): ScalePatch => ({
  metadata: { uid: uidOf(action), resourceVersion },
  spec: { replicas: 0 },
});

/** The rehearsal of an action on the version that was just read. */
export const rehearsalOf = (action: RunAction, resourceVersion: string): Rehearsal => {
  const { path } = targetOf(action).write;
  return action.type === 'scaleToZero'
    ? {
        method: 'PATCH',
        path: `${path}?dryRun=All`,
        contentType: 'application/merge-patch+json',
        body: scalePatch(action, resourceVersion),
      }
    : { method: 'DELETE', path, body: { ...deleteOptions(action), dryRun: ['All'] } };
};

/** The execution of an action on the version that was just read. */
export const realWriteOf = (action: RunAction, resourceVersion: string): RealWrite => {
  const { path } = targetOf(action).write;
  return action.type === 'scaleToZero'
    ? {
        method: 'PATCH',
        path,
        contentType: 'application/merge-patch+json',
        body: scalePatch(action, resourceVersion),
      }
    : { method: 'DELETE', path, body: deleteOptions(action) };
};

/** How a run writes: {@link rehearsing} or {@link executing}, and nothing in between. */
export type WriteMode =
  | {
      readonly mode: 'rehearsal';
      readonly requestFor: (action: RunAction, resourceVersion: string) => Rehearsal;
    }
  | {
      readonly mode: 'execution';
      readonly requestFor: (action: RunAction, resourceVersion: string) => RealWrite;
    };

/** Every request is a rehearsal. */
export const rehearsing: WriteMode = { mode: 'rehearsal', requestFor: rehearsalOf };

/** Requests change the cluster. */
export const executing: WriteMode = { mode: 'execution', requestFor: realWriteOf };

/** What is sent is exactly what was put together. */
export const asRequest = (write: Rehearsal | RealWrite): ApiRequest => write;
