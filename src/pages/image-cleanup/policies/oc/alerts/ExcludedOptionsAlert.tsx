import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PruneProblem } from '../../../../../domain/policies/oc/options/pruneFields';

/** Options that a link gives though its policy excludes them: `oc` ends here, in these words. */
export const ExcludedOptionsAlert = ({
  problems,
  onDrop,
}: {
  readonly problems: readonly PruneProblem[];
  /** Does without these options. */
  readonly onDrop: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const messages = [...new Set(problems.map(({ message }) => message))];
  return (
    <Alert
      variant="danger"
      isInline
      component="h2"
      title={messages.join('; ')}
      actionLinks={
        <AlertActionLink onClick={onDrop}>{t('Plan without these options')}</AlertActionLink>
      }
    >
      {t(
        'Over the size limit neither age nor revisions count. The address gives them all the same.',
      )}
    </Alert>
  );
};
