import type { TFunction } from 'i18next';
import type { ImagePruner } from '../../cluster/settings/imagePruner';
import { readSchedule } from '../../domain/schedule/schedule';

/** A Sunday, to name the days of the week from. */
const SUNDAY = Date.UTC(2026, 0, 4);
const DAY = 24 * 60 * 60 * 1000;

const weekdayName = (language: string, weekday: number): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    SUNDAY + weekday * DAY,
  );

/** When something recurs; of what is not simple, the text of the cron job. */
const scheduleText = (t: TFunction, language: string, cron: string): string => {
  const schedule = readSchedule(cron);
  switch (schedule.every) {
    case 'day':
      return t('daily at {{time}} by the cluster’s clock', { time: schedule.at });
    case 'week':
      return t('every {{weekday}} at {{time}} by the cluster’s clock', {
        weekday: weekdayName(language, schedule.weekday),
        time: schedule.at,
      });
    case 'cron':
      return t('by the cron schedule {{schedule}}', { schedule: schedule.text });
  }
};

/** When the cluster's own pruner runs, what it keeps, and whether it did its work. */
export const prunerSentences = (
  t: TFunction,
  language: string,
  { schedule, suspended, keepTagRevisions, keepYoungerThan, failure }: ImagePruner,
): readonly string[] => [
  suspended
    ? t('Suspended: nothing is pruned by itself.')
    : t('Runs {{schedule}}, not suspended.', { schedule: scheduleText(t, language, schedule) }),
  t('It keeps {{count}} revisions of each tag, and what is younger than {{age}}.', {
    count: keepTagRevisions,
    age: keepYoungerThan,
  }),
  ...(failure === null ? [] : [t('Its last run failed: {{message}}', { message: failure })]),
];
