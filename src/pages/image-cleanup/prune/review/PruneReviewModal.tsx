import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { clearedActions } from '../../../../cluster';
import { ReportBody } from '../../report/ReportBody';
import { ConfirmBody } from '../../review/ConfirmBody';
import { FlowModal } from '../../review/FlowModal';
import { ReadingAgain, Rehearsing, ReviewFailed } from '../../review/FlowParts';
import { RunBody } from '../../review/RunBody';
import { RunButtons } from '../../review/RunButtons';
import { PruneConfirmButtons } from './PruneConfirmButtons';
import { pruneWord, typedReasons } from './pruneConfirmation';
import { PruneReviewBody } from './PruneReviewBody';
import { usePruneFlow, type PruneGround } from './usePruneFlow';

/** *Review and prune*: review, dry run, confirmation, run and report, one after another. */
export const PruneReviewModal = ({
  ground,
  objectsRead,
  onClose,
}: {
  readonly ground: PruneGround;
  /** How far a read under way got; null where none told yet. */
  readonly objectsRead: number | null;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const flow = usePruneFlow(ground);
  const [typed, setTyped] = useState('');
  const { state } = flow;
  const titles = {
    reading: t('Review and prune'),
    review: t('Review and prune'),
    rehearsing: t('Dry run'),
    confirm: t('Confirm'),
    running: t('Pruning'),
    report: t('Report'),
    failed: t('Review and prune'),
  };
  const confirmation = () => {
    if (state.step !== 'confirm') return { reasons: [], word: null };
    const objects = clearedActions(state.rehearsal).length;
    const { review } = state.reviewed;
    const reasons = objects === 0 ? [] : typedReasons(t, ground.input, review, objects);
    return {
      reasons,
      word: reasons.length === 0 ? null : pruneWord(ground.project, review, objects),
    };
  };
  const { reasons, word } = confirmation();

  const body = () => {
    switch (state.step) {
      case 'reading':
        return <ReadingAgain objectsRead={objectsRead} />;
      case 'review':
        return (
          <PruneReviewBody
            reviewed={state.reviewed}
            changed={state.changed}
            onLeaveOut={flow.leaveOut}
          />
        );
      case 'rehearsing':
        return <Rehearsing done={state.done} total={state.reviewed.review.actions.length} />;
      case 'confirm':
        return (
          <ConfirmBody
            planned={state.reviewed.review.actions.length}
            rehearsal={state.rehearsal}
            typedFor={reasons}
            word={word}
            typed={typed}
            onType={setTyped}
          />
        );
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
              setTyped('');
              flow.rehearse(state.reviewed);
            }}
          >
            {t('Dry run')}
          </Button>
        );
      case 'confirm':
        return (
          <PruneConfirmButtons
            objects={clearedActions(state.rehearsal).length}
            confirmed={word === null || typed === word}
            checking={state.checking}
            onPrune={() => flow.execute(state.reviewed, state.rehearsal)}
            onBack={flow.restart}
          />
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
