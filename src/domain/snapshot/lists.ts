import type { ListKind } from './kinds/apiKinds';
import type { Instant } from './records';

export type { ListKind };

/** One list: a kind in one project, or in all of them (`namespace` null; images are always that). */
export interface ListKey {
  readonly kind: ListKind;
  readonly namespace: string | null;
}

/** How far a list got. Only `whole` and `notInstalled` allow the statement that something is not there. */
export type ListOutcome =
  | { readonly state: 'reading'; readonly count: number; readonly remaining: number | null }
  | {
      readonly state: 'whole';
      readonly count: number;
      readonly readAt: Instant;
      readonly resourceVersion: string;
    }
  /** The API group is not there (404 on it): nothing of this kind exists. */
  | { readonly state: 'notInstalled' }
  | { readonly state: 'forbidden'; readonly message: string }
  | { readonly state: 'failed'; readonly message: string; readonly count: number };

/** A list and how far it got. */
export interface ListState {
  readonly list: ListKey;
  readonly outcome: ListOutcome;
}

/** Who outside a project may pull its images (`get imagestreams/layers`), as far as the user may ask. */
export type PullRights =
  | {
      readonly state: 'known';
      /** All projects may (`system:serviceaccounts`, `system:authenticated`, `system:unauthenticated`). */
      readonly everyProject: boolean;
      /** Other projects whose service accounts may; platform projects aside. Sorted. */
      readonly projects: readonly string[];
    }
  | { readonly state: 'notPermitted' }
  | { readonly state: 'failed'; readonly message: string };

/** What a read covers. */
export interface ReadScope {
  /** The project whose tags are judged; null for all that the user may see. */
  readonly project: string | null;
  /** Whether lists are read for the whole cluster at once (the user may) or project by project. */
  readonly clusterWide: boolean;
  /** The projects that are judged; with `clusterWide` and no `project`, empty: all there are. */
  readonly judged: readonly string[];
}

/** What one page of a list told besides its items. */
export interface PageFacts {
  readonly items: number;
  /** Empty on the last page. */
  readonly continueToken: string;
  readonly resourceVersion: string;
  readonly remaining: number | null;
}

/** A page that was taken in, or why it was not. */
export type PageResult =
  | { readonly ok: true; readonly facts: PageFacts }
  /**
   * `invalidAnswer`: the bytes are no list of that kind, as when they were cut off on the way; asked
   * again they may be. `tooLarge`: what was read is more than can be held.
   */
  | {
      readonly ok: false;
      readonly why: 'invalidAnswer' | 'tooLarge';
      readonly message: string;
    };

/**
 * What takes the answers of the API in. Bytes go in, trimmed records stay inside, so that the
 * page's own thread never parses a list. A read that is under way does not disturb the one that
 * serves: that is replaced by `finishRead`. The first read serves while it grows.
 */
export interface SnapshotIntake {
  startRead(scope: ReadScope): Promise<number>;
  /** Begins a list, or begins it again after an expired continue token. */
  startList(read: number, list: ListKey): Promise<void>;
  addPage(read: number, list: ListKey, page: ArrayBuffer): Promise<PageResult>;
  endList(read: number, list: ListKey, outcome: ListOutcome): Promise<void>;
  setPullRights(read: number, namespace: string, rights: PullRights): Promise<void>;
  finishRead(read: number): Promise<void>;
  /** Forgets a read that was given up. */
  dropRead(read: number): Promise<void>;
  /** Takes in one object that appeared or changed since; adds references, never takes any away. */
  addObject(kind: ListKind, object: ArrayBuffer): Promise<void>;
  /** Takes in those objects of a page whose uids are given; adds references, as `addObject` does. */
  addObjects(list: ListKey, page: ArrayBuffer, uids: readonly string[]): Promise<PageResult>;
  /**
   * Objects of a kind changed and could not be read: its lists no longer count as whole, until
   * the next complete read.
   */
  markNotWhole(kind: ListKind, message: string): Promise<void>;
  /** Takes in the answer of a single image read: its date and, for an index, its children. */
  addImage(object: ArrayBuffer): Promise<void>;
  /** Notes that an image could not be read because its object is gone. */
  addMissingImage(digest: string): Promise<void>;
  /**
   * Which of these objects differ from what was read: a uid that is new, or another
   * resourceVersion. Each pair is answered with true once only.
   */
  changedSince(
    kind: ListKind,
    objects: readonly { uid: string; resourceVersion: string }[],
  ): Promise<readonly number[]>;
}
