/** What became of one object (design: Safety rules of a run). */
export type Outcome =
  | { readonly state: 'deleted' }
  | { readonly state: 'scaled' }
  /** Items went from a history; `kept` previewed ones are still there, because they may not go any more. */
  | { readonly state: 'trimmed'; readonly removed: number; readonly kept: number }
  /** The server would do it; of a history, `kept` previewed items would stay. */
  | { readonly state: 'wouldSucceed'; readonly kept?: number }
  | { readonly state: 'alreadyGone' }
  /** Something else stands there now: another image, generation or uid. */
  | { readonly state: 'changed'; readonly expected: string; readonly found: string }
  | {
      readonly state: 'notPermitted';
      readonly verb: string;
      readonly resource: string;
      readonly message: string;
    }
  | { readonly state: 'failed'; readonly message: string; readonly code: number | null }
  /** The answer was lost and the object could not be read again: nobody knows. */
  | { readonly state: 'notKnown'; readonly message: string }
  /** `userStays`: what uses it is still there; `stillListed`: a history or an index may list it. */
  | {
      readonly state: 'notAttempted';
      readonly why: 'cancelled' | 'userStays' | 'stillListed' | 'connectionLost';
    }
  /** All streams were to be read once more, to see that none lists it, and that failed. */
  | { readonly state: 'notAttempted'; readonly why: 'streamsUnread'; readonly message: string }
  /** The dry run did not clear it, so the run left it alone. */
  | {
      readonly state: 'notAttempted';
      readonly why: 'refusedInDryRun';
      /** What the dry run said, with the server's message. */
      readonly dryRun: Outcome;
    };
