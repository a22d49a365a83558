import { useState } from 'react';
import {
  Alert,
  Button,
  EmptyState,
  EmptyStateBody,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Progress,
  Spinner,
} from '@patternfly/react-core';
import { ExclamationCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../domain/plan/review';
import type { Act } from '../../../domain/plan/verdict';
import { ReportBody } from '../report/ReportBody';
import type { StartedRun } from '../report/startedRun';
import type { Workspace } from '../state/workspace';
import { isTyped } from '../words/act';
import { toConfirm, wordToType } from './confirmation';
import { ConfirmBody, dryRunSummaryId } from './ConfirmBody';
import { ReviewBody } from './ReviewBody';
import { lastStep, stepNumber } from './reviewFlow';
import { RunBody } from './RunBody';
import { RunButtons } from './RunButtons';
import { useReviewFlow } from './useReviewFlow';

const none: ReadonlySet<Act> = new Set();

/** *Review and delete*: review, dry run, confirmation, run and report, one after another. */
export const ReviewModal = ({
  workspace,
  selection,
  objectsRead,
  onRun,
  onClose,
}: {
  readonly workspace: Workspace;
  /** What was selected when the review was opened. */
  readonly selection: Selection;
  /** How far a read under way got; null where none told yet. */
  readonly objectsRead: number | null;
  /** Told when a run begins, so that its report stays. */
  readonly onRun: (started: StartedRun) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const flow = useReviewFlow(workspace, selection, onRun);
  const [ticked, setTicked] = useState(none);
  const [typed, setTyped] = useState('');
  const { state } = flow;
  const number = stepNumber(state.step);
  const close = state.step === 'running' ? undefined : onClose;

  const titles = {
    reading: t('Review and delete'),
    review: t('Review and delete'),
    rehearsing: t('Dry run'),
    confirm: t('Confirm'),
    running: t('Deleting'),
    report: t('Report'),
    failed: t('Review and delete'),
  };

  const body = () => {
    switch (state.step) {
      case 'reading':
        return (
          <EmptyState
            icon={Spinner}
            headingLevel="h2"
            titleText={t('Reading everything once more')}
          >
            <EmptyStateBody>
              {t('So that what you review is what there is now.')}{' '}
              {objectsRead !== null && t('{{count}} objects', { count: objectsRead })}
            </EmptyStateBody>
          </EmptyState>
        );
      case 'review':
        return (
          <>
            {state.changed && (
              <Alert
                variant="warning"
                isInline
                isLiveRegion
                component="h2"
                title={t('The cluster changed since you confirmed; nothing was deleted')}
              >
                {t('Please review again: something is used now, or gone, that was not before.')}
              </Alert>
            )}
            <ReviewBody state={state} onChange={flow.change} />
          </>
        );
      case 'rehearsing':
        return (
          <Progress
            title={t('The server rehearses every deletion; nothing is changed')}
            value={state.done}
            max={state.review.actions.length}
            label={t('{{done}} of {{count}}', {
              done: state.done,
              count: state.review.actions.length,
            })}
          />
        );
      case 'confirm':
        return (
          <ConfirmBody
            review={state.review}
            rehearsal={state.rehearsal}
            word={wordToType(toConfirm(state))}
            ticked={ticked}
            typed={typed}
            onType={setTyped}
            onTick={(act, on) =>
              setTicked((last) => {
                const next = new Set(last);
                if (on) next.add(act);
                else next.delete(act);
                return next;
              })
            }
          />
        );
      case 'running':
        return <RunBody run={state.started.run} />;
      case 'report':
        return <ReportBody started={state.started} />;
      case 'failed':
        return (
          <EmptyState
            icon={ExclamationCircleIcon}
            status="danger"
            headingLevel="h2"
            titleText={t('The review could not be made')}
          >
            <EmptyStateBody>{state.message}</EmptyStateBody>
          </EmptyState>
        );
    }
  };

  const actions = () => {
    switch (state.step) {
      case 'review':
        return (
          <Button
            variant="primary"
            isDisabled={state.review.actions.length === 0 || state.busy}
            isLoading={state.busy}
            onClick={() => {
              setTicked(none);
              setTyped('');
              flow.rehearse(state.review);
            }}
          >
            {t('Dry run')}
          </Button>
        );
      case 'confirm': {
        const { acts, actions } = toConfirm(state);
        const word = wordToType({ acts, actions });
        const confirmed =
          actions.length > 0 &&
          acts.every((act) => isTyped(act) || ticked.has(act)) &&
          (word === null || typed === word);
        return (
          <>
            <Button
              variant="danger"
              isDisabled={!confirmed}
              aria-describedby={dryRunSummaryId}
              onClick={() => flow.execute(state.review, state.rehearsal)}
            >
              {t('Delete {{count}} objects', { count: actions.length })}
            </Button>
            <Button variant="secondary" onClick={flow.restart}>
              {t('Back to the review')}
            </Button>
          </>
        );
      }
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
    <Modal
      isOpen
      variant="large"
      onClose={close}
      onEscapePress={() => close?.()}
      aria-labelledby="image-cleanup-review-title"
      aria-describedby="image-cleanup-review-body"
    >
      <ModalHeader
        labelId="image-cleanup-review-title"
        title={titles[state.step]}
        description={
          number === null ? undefined : t('Step {{number}} of {{last}}', { number, last: lastStep })
        }
        titleIconVariant={state.step === 'confirm' ? 'warning' : undefined}
      />
      <ModalBody id="image-cleanup-review-body" tabIndex={0}>
        {body()}
      </ModalBody>
      <ModalFooter>
        {actions()}
        {state.step !== 'running' && (
          <Button variant="link" onClick={onClose}>
            {state.step === 'report' ? t('Close') : t('Cancel')}
          </Button>
        )}
      </ModalFooter>
    </Modal>
  );
};
