import type { ReactNode } from 'react';
import { Button, Stack, StackItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ReportBody } from '../report/ReportBody';
import { dryRunSummaryId } from './ConfirmBody';
import { FlowModal } from './FlowModal';
import { ChangedAlert, ReadingAgain, Rehearsing, ReviewFailed } from './FlowParts';
import { RunBody } from './RunBody';
import { RunButtons } from './RunButtons';
import type { FlowAt, Reviewed } from './runFlow';
import type { RunFlow } from './useRunFlow';

/** The last question of a review. */
export interface Confirmation {
  readonly body: ReactNode;
  /** What the button does, such as "Delete 3 objects". */
  readonly label: string;
  /** Whether everything that has to be ticked or typed was. */
  readonly isConfirmed: boolean;
}

/** A review from the reading to the report, with the parts of one kind of cleanup. */
export const RunFlowModal = <R extends Reviewed>({
  flow,
  title,
  runningTitle,
  objectsRead,
  review,
  confirmation,
  onRehearse,
  onClose,
}: {
  readonly flow: RunFlow<R>;
  readonly title: string;
  readonly runningTitle: string;
  /** How far a read under way got; null where none told yet. */
  readonly objectsRead: number | null;
  readonly review: (state: FlowAt<R, 'review'>) => ReactNode;
  readonly confirmation: (state: FlowAt<R, 'confirm'>) => Confirmation;
  /** Told when the review is left for the dry run: what was ticked or typed before counts no more. */
  readonly onRehearse: () => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { state } = flow;
  const titles = {
    reading: title,
    review: title,
    rehearsing: t('Dry run'),
    confirm: t('Confirm'),
    running: runningTitle,
    report: t('Report'),
    failed: title,
  };
  const asked = state.step === 'confirm' ? confirmation(state) : null;

  const body = () => {
    switch (state.step) {
      case 'reading':
        return <ReadingAgain objectsRead={objectsRead} />;
      case 'review':
        return (
          <Stack hasGutter>
            {state.changed && (
              <StackItem>
                <ChangedAlert />
              </StackItem>
            )}
            <StackItem>{review(state)}</StackItem>
          </Stack>
        );
      case 'rehearsing':
        return <Rehearsing done={state.done} total={state.reviewed.review.actions.length} />;
      case 'confirm':
        return asked?.body;
      case 'running':
        return <RunBody run={state.started.run} />;
      case 'report':
        return <ReportBody started={state.started} />;
      case 'failed':
        return <ReviewFailed message={state.message} />;
    }
  };

  const actions = () => {
    switch (state.step) {
      case 'review':
        return (
          <Button
            variant="primary"
            isDisabled={state.reviewed.review.actions.length === 0 || state.busy}
            isLoading={state.busy}
            onClick={() => {
              onRehearse();
              flow.rehearse(state.reviewed);
            }}
          >
            {t('Dry run')}
          </Button>
        );
      case 'confirm':
        return (
          <>
            <Button
              variant="danger"
              isDisabled={!asked?.isConfirmed || state.checking}
              isLoading={state.checking}
              spinnerAriaValueText={t('Checking once more that nothing changed')}
              aria-describedby={dryRunSummaryId}
              onClick={() => flow.execute(state.reviewed, state.rehearsal)}
            >
              {asked?.label}
            </Button>
            <Button variant="secondary" onClick={flow.restart}>
              {t('Back to the review')}
            </Button>
          </>
        );
      case 'running':
        return <RunButtons run={state.started.run} />;
      case 'failed':
        return (
          <Button variant="primary" onClick={flow.restart}>
            {t('Try again')}
          </Button>
        );
      default:
        return null;
    }
  };

  return (
    <FlowModal step={state.step} title={titles[state.step]} actions={actions()} onClose={onClose}>
      {body()}
    </FlowModal>
  );
};
