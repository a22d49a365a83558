import type { Age } from '../../snapshot/ages';

interface AgeFacts {
  readonly days: number;
  readonly age: Age;
  readonly ageOf: 'image' | 'tag';
}

/** The codes of the reasons that only the age policy gives: its own rules. */
export type AgeReasonCode =
  | 'olderThan'
  | 'notOldEnough'
  | 'ageNotKnown'
  | 'skipped'
  | 'amongMostRecent'
  | 'maybeAmongMostRecent';

/** Their particulars. */
declare module '../../tags/reason' {
  interface ReasonFacts {
    readonly olderThan: AgeFacts;
    readonly notOldEnough: AgeFacts;
    readonly ageNotKnown: { readonly days: number; readonly age: Age };
    readonly skipped: { readonly pattern: string };
    readonly amongMostRecent: { readonly keep: number; readonly rank: number };
    readonly maybeAmongMostRecent: { readonly keep: number };
  }
}
