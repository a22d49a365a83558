import type { Instant } from '../../domain/snapshot/records';

/** A moment as a time of day with seconds, in the user's language and time zone. */
export const clockText = (language: string, instant: Instant): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(instant);

/** A moment as a date, in the user's language and time zone. */
export const dateText = (language: string, instant: Instant): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(instant);

/** A moment as a day alone, in the user's language and time zone. */
export const dayText = (language: string, instant: Instant): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(instant);
