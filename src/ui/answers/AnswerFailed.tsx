import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import { ExclamationCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';

/** Instead of something that was asked for and not answered: why, and a way to ask again. */
export const AnswerFailed = ({
  title,
  error,
  onRetry,
}: {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <EmptyState
      icon={ExclamationCircleIcon}
      status="danger"
      headingLevel="h2"
      titleText={title}
      variant="sm"
    >
      <EmptyStateBody>{error instanceof Error ? error.message : String(error)}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="link" onClick={onRetry}>
            {t('Try again')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
};
