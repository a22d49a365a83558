import type { Age } from '../../snapshot/ages';

/** The particulars of the reasons that only the age policy gives, by code. */
export interface AgeReasonFacts {
  readonly olderThan: AgeFacts;
  readonly notOldEnough: AgeFacts;
  readonly ageNotKnown: { readonly days: number; readonly age: Age };
  readonly skipped: { readonly pattern: string };
  readonly amongMostRecent: { readonly keep: number; readonly rank: number };
  readonly maybeAmongMostRecent: { readonly keep: number };
}

interface AgeFacts {
  readonly days: number;
  readonly age: Age;
  readonly ageOf: 'image' | 'tag';
}

declare module '../../tags/reason' {
  interface ReasonFacts extends AgeReasonFacts {}
}
