import type { Random } from './random';

/** When the clusters are looked at. */
const takenAt = Date.parse('2026-11-01T00:00:00Z');

/** An hour, which the plans keep whatever is younger than; nothing here is nearly as old. */
const KEPT = 60;
const MARGIN = 2;
const MINUTE = 60_000;
const DAY = 24 * 60;

/** The time so many minutes before, as the API writes it. */
export const minutesAgo = (minutes: number): string => {
  const clear = Math.abs(minutes - KEPT) > MARGIN ? minutes : KEPT + MARGIN + 1;
  return new Date(takenAt - clear * MINUTE).toISOString().replace('.000Z', 'Z');
};

/** An age in minutes, rather young than old: most of what there is came lately. */
export const someAge = (random: Random, days: number): number =>
  Math.floor(random.next() ** 2 * days * DAY) + 3;
