import { useTranslation } from 'react-i18next';
import type { Instant } from '../../domain/snapshot/records';
import { dateText, dayText } from '../../words/facts/time';
import '../table/table.css';

/** The day of a moment, with its time when one points at it: in tables there is room for no more. */
export const Day = ({ instant }: { readonly instant: Instant | null }) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  if (instant === null) return <>{t('not known')}</>;
  return (
    <time
      dateTime={new Date(instant).toISOString()}
      title={dateText(i18n.language, instant)}
      className="image-cleanup-plugin__date"
    >
      {dayText(i18n.language, instant)}
    </time>
  );
};
