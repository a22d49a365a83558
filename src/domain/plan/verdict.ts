import type { Digest, Instant, Manager, ReferrerKind, UsePlace } from '../snapshot/records';
import type { ImageContents } from '../sizes/imageContents';
import type { ListKind } from '../snapshot/lists';

/**
 * What a deletion would break (design: Verdicts). From most to least binding: `inUse` keeps,
 * `unknown` could not be checked, `rollbackOnly` costs a rollback, `unusedHere` is unused as far
 * as this user can see, `unused` is certain.
 */
export type UseVerdict = 'inUse' | 'unknown' | 'rollbackOnly' | 'unusedHere' | 'unused';

/** Who uses an image or tag, resolved. */
export interface Use {
  /** Strong keeps the image; rollback is held by old replica sets or replication controllers only; none is a finished pod older than the cut-off. */
  readonly strength: 'strong' | 'rollback' | 'none';
  readonly kind: ReferrerKind;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly place: UsePlace;
  /** Container, volume or tag in the referrer. */
  readonly placeName: string;
  /** How the reference found the image. */
  readonly by: 'tag' | 'digest' | 'childManifest' | 'indexImage' | 'unreadable';
  /** The reference as it stands in the object. */
  readonly text: string;
  /** Why it counts though nothing runs. */
  readonly idle: 'scaledToZero' | 'suspended' | 'finished' | null;
  /** Rollout revision that would be lost. */
  readonly rollout: string | null;
  /** The controller at the top, where there is one. */
  readonly topOwner: TopOwner | null;
}

/** The outermost controller of an object. */
export interface TopOwner {
  readonly kind: string;
  readonly apiVersion: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
}

/** How old an image is, as far as known. Days are whole, rounded down, by the server's clock. */
export type Age =
  | { readonly known: 'exact'; readonly since: Instant; readonly days: number }
  /** The earliest time at which any history has the digest: it is at least so old. */
  | { readonly known: 'atLeast'; readonly since: Instant; readonly days: number }
  | { readonly known: 'no' };

/** Why a tag is stale or stays; every reason that applies is given, the deciding one first. */
export type Reason =
  | {
      readonly code: 'olderThan';
      readonly days: number;
      readonly age: Age;
      readonly ageOf: 'image' | 'tag';
    }
  | {
      readonly code: 'notOldEnough';
      readonly days: number;
      readonly age: Age;
      readonly ageOf: 'image' | 'tag';
    }
  | { readonly code: 'ageNotKnown'; readonly days: number; readonly age: Age }
  | { readonly code: 'skipped'; readonly pattern: string }
  | { readonly code: 'amongMostRecent'; readonly keep: number; readonly rank: number }
  | { readonly code: 'maybeAmongMostRecent'; readonly keep: number }
  | { readonly code: 'systemProject' }
  | { readonly code: 'setRecently'; readonly days: number }
  | { readonly code: 'inUse'; readonly use: Use }
  | { readonly code: 'moreUses'; readonly count: number }
  | { readonly code: 'rollbackOnly'; readonly use: Use }
  | {
      readonly code: 'listNotWhole';
      readonly kind: ListKind;
      readonly namespace: string | null;
      readonly why: 'reading' | 'forbidden' | 'failed' | 'notRead';
      readonly message: string;
    }
  | { readonly code: 'projectNotReadable'; readonly project: string }
  | { readonly code: 'everyProjectMayPull' }
  | { readonly code: 'pullRightsFailed'; readonly message: string }
  | { readonly code: 'pullRightsPending' }
  | { readonly code: 'pullRightsNotPermitted' }
  /** The image may be an index, of which something uses a part. */
  | { readonly code: 'imageNotRead'; readonly digest: Digest }
  /** This image of the stream is used, and may be an index that the tag's image is a part of. */
  | { readonly code: 'usedImageNotRead'; readonly digest: Digest }
  | { readonly code: 'nothingRefers' }
  | { readonly code: 'importPending' }
  | { readonly code: 'importFailed'; readonly message: string }
  | { readonly code: 'pointer'; readonly to: string }
  | { readonly code: 'imagePruned' }
  | {
      readonly code: 'signatureOf';
      readonly digest: Digest;
      readonly subject: 'stays' | 'goes' | 'absent';
    }
  | { readonly code: 'comesBack'; readonly manager: Manager }
  | { readonly code: 'lastTag' };

/** What kind of thing a tag is (api-facts: A tag is not always an image). */
export type TagKind =
  | 'image'
  | 'importPending'
  | 'importFailed'
  /** Points outside the cluster: no digest. */
  | 'pointer'
  /** Points to another stream's tag: its pull spec is the source's. */
  | 'streamPointer'
  | 'imagePruned'
  /** `sha256-….sig`, `.att`, `.sbom` of an image. */
  | 'signature';

/** What the user has to do knowingly before a deletion. */
export type Act =
  /** Acknowledge once a run: other projects may pull from here, and the user may not know. */
  | 'unusedHere'
  /** Tick: costs a rollback. */
  | 'rollback'
  /** Override: could not be checked. */
  | 'unknown'
  /** Typed: in use. */
  | 'inUse'
  /** Typed: the last tag of a stream. */
  | 'lastTag'
  /** Typed: more than 200 objects. */
  | 'manyObjects';

/** What a deletion would let the next prune free. */
export interface FreedBytes {
  readonly bytes: number;
  /** Streams of the judged projects that were not measured yet may have the same layers. */
  readonly atMost: boolean;
}

/** A tag as a row of a view. */
export interface TagRow {
  /** `namespace/stream:tag` */
  readonly key: string;
  readonly namespace: string;
  readonly stream: string;
  readonly tag: string;
  readonly kind: TagKind;
  /** The current image; empty where there is none. */
  readonly digest: Digest;
  readonly decision: 'stale' | 'kept';
  readonly verdict: UseVerdict;
  readonly age: Age;
  /** When the tag came to its current image. */
  readonly taggedAt: Instant | null;
  readonly revisionCount: number;
  readonly useCount: number;
  /** The deciding reason. */
  readonly reason: Reason;
  readonly comesBack: Manager | null;
  /** Bytes of the current image; null where nobody told, and in rows that are not on a page. */
  readonly size: number | null;
  /** What deleting only this tag would let the next prune free; null where not measured. */
  readonly frees: FreedBytes | null;
  /** What its deletion asks for; bulk selection takes only rows that ask for nothing but `unusedHere`. */
  readonly acts: readonly Act[];
}

/** One revision of a tag's history, explained. */
export interface RevisionDetail {
  readonly digest: Digest;
  readonly created: Instant | null;
  readonly generation: number;
  readonly pullSpec: string;
  readonly age: Age;
  readonly verdict: UseVerdict;
  /** Other tags of this stream that hold the digest, by name. */
  readonly siblings: readonly string[];
  /** True when no other tag of the stream holds it: the tag's deletion makes it unpullable here at once. */
  readonly becomesUnpullable: boolean;
  readonly uses: readonly Use[];
}

/** Everything the page tells about one tag. */
export interface TagDetail {
  readonly row: TagRow;
  readonly reasons: readonly Reason[];
  readonly revisions: readonly RevisionDetail[];
  /** Uses of the tag itself and of any digest of its history, each once, strongest first. */
  readonly uses: readonly Use[];
  /** What the current image consists of; null where nobody told, or there is no image any more. */
  readonly contents: ImageContents | null;
}

/** A pod or deployment config that uses a stale image. */
export interface WorkloadRow {
  /** `Kind/namespace/name` */
  readonly key: string;
  readonly kind: 'Pod' | 'DeploymentConfig';
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly status: string;
  readonly created: Instant | null;
  readonly replicas: number | null;
  /** Keys of the stale tags whose images it uses; sorted. Empty in the status views. */
  readonly tags: readonly string[];
  readonly topOwner: TopOwner | null;
  readonly comesBack: Manager | null;
  /** The owner that could be scaled to zero in its stead; the object itself for a deployment config. */
  readonly scalable: TopOwner | null;
  readonly acts: readonly Act[];
}

/** A list that could not be read to its end, and what that means. */
export interface Gap {
  /** `Projects` is a project that may pull and cannot be read, `PullRights` the question who may. */
  readonly kind: ListKind | 'PullRights' | 'Projects';
  readonly namespace: string | null;
  readonly why: 'reading' | 'forbidden' | 'failed';
  readonly message: string;
  /** How many rows it made *unknown* or left without an age. */
  readonly affectedTags: number;
}

/** A reference that cannot be read; it counts as in use (prune-rules 3.4). */
export interface InvalidReference {
  readonly kind: ReferrerKind;
  readonly namespace: string;
  readonly name: string;
  readonly place: UsePlace;
  readonly placeName: string;
  readonly text: string;
  readonly message: string;
}
