import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  Spinner,
} from '@patternfly/react-core';
import { CheckCircleIcon, ExclamationCircleIcon, SearchIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { isEngineLost, readErrorSentence } from './readError';

/** Instead of rows while the first ones are still being read. */
export const StillReading = () => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return <EmptyState icon={Spinner} headingLevel="h2" titleText={t('Still reading')} />;
};

/** Instead of rows when the policy has had a mistake since the page was opened. */
export const NeverPlanned = () => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <EmptyState
      icon={ExclamationCircleIcon}
      status="danger"
      headingLevel="h2"
      titleText={t('The policy has a mistake')}
    >
      <EmptyStateBody>{t('Fix the policy to see results.')}</EmptyStateBody>
    </EmptyState>
  );
};

/** Instead of what the page cannot show any more: only loading it again helps. */
export const CannotGoOn = ({ error }: { readonly error: unknown }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <EmptyState
      icon={ExclamationCircleIcon}
      status="danger"
      headingLevel="h2"
      titleText={t('The page cannot go on')}
    >
      <EmptyStateBody>{readErrorSentence(t, error)}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('Reload the page')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
};

/** Instead of rows when nothing could be read. */
export const NotRead = ({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  if (isEngineLost(error)) return <CannotGoOn error={error} />;
  return (
    <EmptyState
      icon={ExclamationCircleIcon}
      status="danger"
      headingLevel="h2"
      titleText={t('The cluster could not be read')}
    >
      <EmptyStateBody>{readErrorSentence(t, error)}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="primary" onClick={onRetry}>
            {t('Try again')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
};

/** Instead of rows when the filter leaves none. */
export const NothingLeft = ({ onClear }: { readonly onClear: () => void }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <EmptyState icon={SearchIcon} headingLevel="h2" titleText={t('No row matches the filter')}>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="link" onClick={onClear}>
            {t('Clear all filters')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
};

/** Instead of rows when the view has none, with what that means. */
export const NothingHere = ({ title, body }: { readonly title: string; readonly body: string }) => (
  <EmptyState icon={CheckCircleIcon} headingLevel="h2" titleText={title}>
    <EmptyStateBody>{body}</EmptyStateBody>
  </EmptyState>
);
