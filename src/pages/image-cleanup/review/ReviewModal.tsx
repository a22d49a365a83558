import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../domain/plan/review';
import type { Act } from '../../../domain/plan/verdict';
import { ReportBody } from '../report/ReportBody';
import type { StartedRun } from '../report/startedRun';
import type { Workspace } from '../state/workspace';
import { actSentence, isTyped } from '../words/act';
import { toConfirm, wordToType } from './confirmation';
import { ConfirmBody, dryRunSummaryId } from './ConfirmBody';
import { FlowModal } from './FlowModal';
import { ChangedAlert, ReadingAgain, Rehearsing, ReviewFailed } from './FlowParts';
import { ReviewBody } from './ReviewBody';
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
        return <ReadingAgain objectsRead={objectsRead} />;
      case 'review':
        return (
          <>
            {state.changed && <ChangedAlert />}
            <ReviewBody state={state} access={workspace.access} onChange={flow.change} />
          </>
        );
      case 'rehearsing':
        return <Rehearsing done={state.done} total={state.review.actions.length} />;
      case 'confirm': {
        const { acts, actions } = toConfirm(state);
        const confirmed = { objects: actions.length, tags: state.review.tags };
        const sentenceOf = (act: Act) => actSentence(t, act, confirmed);
        return (
          <ConfirmBody
            planned={state.review.actions.length}
            rehearsal={state.rehearsal}
            ticks={acts
              .filter((act) => !isTyped(act))
              .map((act) => ({ act, sentence: sentenceOf(act) }))}
            typedFor={acts.filter(isTyped).map(sentenceOf)}
            word={wordToType({ acts, actions })}
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
      }
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
              isDisabled={!confirmed || state.checking}
              isLoading={state.checking}
              spinnerAriaValueText={t('Checking once more that nothing changed')}
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
    <FlowModal step={state.step} title={titles[state.step]} actions={actions()} onClose={onClose}>
      {body()}
    </FlowModal>
  );
};
