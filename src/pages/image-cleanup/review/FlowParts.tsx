import { Alert, EmptyState, EmptyStateBody, Progress, Spinner } from '@patternfly/react-core';
import { ExclamationCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';

/** While everything is read once more. */
export const ReadingAgain = ({
  objectsRead,
}: {
  /** Null where nothing tells yet. */
  readonly objectsRead: number | null;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <EmptyState icon={Spinner} headingLevel="h2" titleText={t('Reading everything once more')}>
      <EmptyStateBody>
        {t('So that what you review is what there is now.')}{' '}
        {objectsRead !== null && t('{{count}} objects', { count: objectsRead })}
      </EmptyStateBody>
    </EmptyState>
  );
};

/** Why what was confirmed is to be reviewed again. */
export const ChangedAlert = () => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Alert
      variant="warning"
      isInline
      isLiveRegion
      component="h2"
      title={t('The cluster changed since you confirmed; nothing was deleted')}
    >
      {t('Please review again: something is used now, or gone, that was not before.')}
    </Alert>
  );
};

/** While the server does the dry run. */
export const DryRunProgress = ({
  done,
  total,
}: {
  readonly done: number;
  readonly total: number;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <Progress
      title={t('Dry run of every deletion on the server; nothing is changed')}
      value={done}
      max={total}
      label={t('{{done}} of {{count}}', { done, count: total })}
    />
  );
};

/** When there is nothing to be reviewed, and why. */
export const ReviewFailed = ({ message }: { readonly message: string }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <EmptyState
      icon={ExclamationCircleIcon}
      status="danger"
      headingLevel="h2"
      titleText={t('The review could not be made')}
    >
      <EmptyStateBody>{message}</EmptyStateBody>
    </EmptyState>
  );
};
