/** What became of one object (design: Safety rules of a run). */
export type Outcome =
  | { readonly state: 'deleted' }
  | { readonly state: 'scaled' }
  /** The server rehearsed it and would do it. */
  | { readonly state: 'wouldSucceed' }
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
  | { readonly state: 'notAttempted'; readonly why: 'cancelled' | 'userStays' | 'connectionLost' }
  /** The dry run did not clear it, so the run left it alone. */
  | {
      readonly state: 'notAttempted';
      readonly why: 'refusedInDryRun';
      /** What the dry run said, with the server's message. */
      readonly dryRun: Outcome;
    };
