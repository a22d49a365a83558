import type { JsonObject } from '../../domain/json/json';
import type { CleanupAction, PruneAction, RunAction } from '../../domain/model/action';
import { targetOf } from './target';

/** Scales to zero the very object that was read; another uid or version is a conflict (409). */
interface ScalePatch {
  readonly metadata: { readonly uid: string; readonly resourceVersion: string };
  readonly spec: { readonly replicas: 0 };
}

/** What every deletion says: which object it means, and what becomes of what that made. */
export interface DeleteOptions {
  readonly apiVersion: 'v1';
  readonly kind: 'DeleteOptions';
  readonly preconditions: { readonly uid: string };
  readonly propagationPolicy?: 'Background';
}

/** Removes one object. */
export interface Deletion<Options> {
  readonly method: 'DELETE';
  readonly path: string;
  readonly body: Options;
}

/** Scales one object to zero. */
export interface Scaling<Path> {
  readonly method: 'PATCH';
  readonly path: Path;
  readonly contentType: 'application/merge-patch+json';
  readonly body: ScalePatch;
}

/**
 * Puts a stream's status back without some items. It is the copy that was just read, with its
 * `resourceVersion`: an outdated one is a conflict (409).
 */
export interface Trimming<Path> {
  readonly method: 'PUT';
  readonly path: Path;
  readonly body: JsonObject;
}

/** A write that is put together but for whether it is a dry run or real. */
export type PreparedWrite = Deletion<DeleteOptions> | Scaling<string> | Trimming<string>;

type TrimAction = Extract<PruneAction, { readonly type: 'trimHistory' }>;
type ScaleAction = Extract<CleanupAction, { readonly type: 'scaleToZero' }>;

/** @param uid of the very object that is meant; a tag's is its stream's */
export const deletionOf = (
  action: Exclude<RunAction, ScaleAction | TrimAction>,
  uid: string,
): PreparedWrite => ({
  method: 'DELETE',
  path: targetOf(action).write.path,
  body: {
    apiVersion: 'v1',
    kind: 'DeleteOptions',
    preconditions: { uid },
    // Explicit, lest the kind's own default leave what it made behind, or wait for it.
    ...(action.type === 'deleteDeploymentConfig' ? { propagationPolicy: 'Background' } : {}),
  },
});

/** @param resourceVersion as it was just read */
export const scalingOf = (action: ScaleAction, resourceVersion: string): PreparedWrite => ({
  method: 'PATCH',
  path: targetOf(action).write.path,
  contentType: 'application/merge-patch+json',
  body: { metadata: { uid: action.uid, resourceVersion }, spec: { replicas: 0 } },
});

/** @param stream the copy that was just read, less what goes */
export const trimmingOf = (action: TrimAction, stream: JsonObject): PreparedWrite => ({
  method: 'PUT',
  path: targetOf(action).write.path,
  body: stream,
});
