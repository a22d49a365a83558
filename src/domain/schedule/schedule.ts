/** When something recurs, as far as it can be said in few words; else the text of the cron job. */
export type Schedule =
  | { readonly every: 'day'; readonly at: string }
  /** `weekday` counts from Sunday, 0. */
  | { readonly every: 'week'; readonly weekday: number; readonly at: string }
  | { readonly every: 'cron'; readonly text: string };

/** Short forms that cron has for the simple cases. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
};

const twoDigits = (number: string): string => number.padStart(2, '0');

/**
 * Reads a cron schedule. Daily and weekly ones at a fixed time, which is what pruners have, are put
 * apart; of any other the text says more than a sentence could. Cron's times are those of the
 * cluster's controllers, so no moment is worked out of them.
 */
export const readSchedule = (cron: string): Schedule => {
  const text = cron.trim();
  const parts = (SHORT_FORMS[text] ?? text).split(/\s+/);
  const [minute = '', hour = '', day, month, weekday = ''] = parts;
  const isTime = /^\d{1,2}$/.test(minute) && /^\d{1,2}$/.test(hour);
  const isPossible = Number(minute) < 60 && Number(hour) < 24;
  if (parts.length !== 5 || !isTime || !isPossible || day !== '*' || month !== '*') {
    return { every: 'cron', text };
  }
  const at = `${twoDigits(hour)}:${twoDigits(minute)}`;
  if (weekday === '*') return { every: 'day', at };
  // Sunday is 0 and 7.
  if (/^[0-7]$/.test(weekday)) return { every: 'week', weekday: Number(weekday) % 7, at };
  return { every: 'cron', text };
};
