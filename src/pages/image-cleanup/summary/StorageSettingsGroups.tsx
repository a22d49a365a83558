import { useTranslation } from 'react-i18next';
import type { StorageSettings } from '../state/useStorageSettings';
import { prunerSentences } from '../../../words/facts/pruner';
import { quotaSentence } from '../../../words/facts/quota';
import { SummaryGroup } from './SummaryGroup';

/** Lines of a summary on the cluster's own pruner and on quotas; none of what is not known. */
export const StorageSettingsGroups = ({
  settings: { pruner, quotas },
}: {
  readonly settings: StorageSettings;
}) => {
  const { t, i18n } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <>
      {pruner !== null && (
        <SummaryGroup term={t('Pruner of the cluster')}>
          {prunerSentences(t, i18n.language, pruner).join(' ')}
        </SummaryGroup>
      )}
      {quotas.length > 0 && (
        <SummaryGroup term={t('Quota')}>
          {quotas.map((quota) => (
            <div key={`${quota.name} ${quota.subject}`}>{quotaSentence(t, quota)}</div>
          ))}
        </SummaryGroup>
      )}
    </>
  );
};
