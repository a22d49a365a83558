import type { ListKind } from '../snapshot/lists';
import type { Digest, Manager } from '../snapshot/records';
import type { Use } from '../usage/use';

/** Reasons without particulars. */
type Plain = Readonly<Record<never, never>>;

/**
 * The particulars of every reason, by its code. What is here says who uses a tag and what could not
 * be checked; each policy adds the codes of its own rules from its folder, by merging into this
 * interface, and the words for them beside its other words.
 * @public merged into by policies
 */
export interface ReasonFacts {
  readonly systemProject: Plain;
  readonly setRecently: { readonly days: number };
  readonly inUse: { readonly use: Use };
  readonly moreUses: { readonly count: number };
  readonly rollbackOnly: { readonly use: Use };
  readonly listNotWhole: {
    readonly kind: ListKind;
    readonly namespace: string | null;
    readonly why: 'reading' | 'forbidden' | 'failed' | 'notRead';
    readonly message: string;
  };
  readonly projectNotReadable: { readonly project: string };
  readonly everyProjectMayPull: Plain;
  readonly pullRightsFailed: { readonly message: string };
  readonly pullRightsPending: Plain;
  readonly pullRightsNotPermitted: Plain;
  /** The image may be an index, of which something uses a part. */
  readonly imageNotRead: { readonly digest: Digest };
  /** This image of the stream is used, and may be an index that the tag's image is a part of. */
  readonly usedImageNotRead: { readonly digest: Digest };
  readonly nothingRefers: Plain;
  readonly importPending: Plain;
  readonly importFailed: { readonly message: string };
  /** It points outside the cluster. */
  readonly pointer: { readonly to: string };
  readonly imagePruned: Plain;
  readonly signatureOf: {
    readonly digest: Digest;
    readonly subject: 'stays' | 'goes' | 'absent';
  };
  readonly comesBack: { readonly manager: Manager };
}

/**
 * The code of a reason.
 * @public
 */
export type ReasonCode = keyof ReasonFacts;

/** A reason of one of these codes. */
export type ReasonOf<Code extends ReasonCode> = {
  [C in Code]: { readonly code: C } & ReasonFacts[C];
}[Code];

/** Why a tag is stale or kept; every reason that applies is given, the deciding one first. */
export type Reason = ReasonOf<ReasonCode>;
