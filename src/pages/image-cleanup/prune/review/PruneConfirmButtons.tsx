import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { dryRunSummaryId } from '../../review/ConfirmBody';

/** The last question: prune, or look once more. */
export const PruneConfirmButtons = ({
  objects,
  confirmed,
  checking,
  onPrune,
  onBack,
}: {
  /** Objects that the dry run cleared. */
  readonly objects: number;
  /** Whether the word was typed, where one is asked for. */
  readonly confirmed: boolean;
  /** Whether it was pressed, and the prune is compared once more with what there is. */
  readonly checking: boolean;
  readonly onPrune: () => void;
  readonly onBack: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  return (
    <>
      <Button
        variant="danger"
        isDisabled={objects === 0 || !confirmed || checking}
        isLoading={checking}
        spinnerAriaValueText={t('Checking once more that nothing changed')}
        aria-describedby={dryRunSummaryId}
        onClick={onPrune}
      >
        {t('Prune {{count}} objects', { count: objects })}
      </Button>
      <Button variant="secondary" onClick={onBack}>
        {t('Back to the review')}
      </Button>
    </>
  );
};
