import type { Age } from '../snapshot/ages';
import type { Use } from '../usage/use';
import type { ListKind } from '../snapshot/lists';
import type { Digest, Manager } from '../snapshot/records';

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
