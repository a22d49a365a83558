import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearedActions } from '../../../../../cluster/run/dryRun';
import { ConfirmBody } from '../../../review/ConfirmBody';
import type { FlowAt } from '../../../review/runFlow';
import { RunFlowModal, type Confirmation } from '../../../review/RunFlowModal';
import { pruneWord, typedReasons } from './pruneConfirmation';
import { PruneReviewBody } from './PruneReviewBody';
import type { ReviewedPrune } from './reviewedPrune';
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

  const confirmation = ({
    reviewed: { review },
    rehearsal,
  }: FlowAt<ReviewedPrune, 'confirm'>): Confirmation => {
    const objects = clearedActions(rehearsal).length;
    const reasons = objects === 0 ? [] : typedReasons(t, ground.input, review, objects);
    const word = reasons.length === 0 ? null : pruneWord(ground.project, review, objects);
    return {
      body: (
        <ConfirmBody
          planned={review.actions.length}
          rehearsal={rehearsal}
          typedFor={reasons}
          word={word}
          typed={typed}
          onType={setTyped}
        />
      ),
      label: t('Prune {{count}} objects', { count: objects }),
      isConfirmed: objects > 0 && (word === null || typed === word),
    };
  };

  return (
    <RunFlowModal
      flow={flow}
      title={t('Review and prune')}
      runningTitle={t('Pruning')}
      objectsRead={objectsRead}
      review={({ reviewed }) => (
        <PruneReviewBody
          reviewed={reviewed}
          onLeaveOut={(streams) => flow.leaveOut(reviewed, streams)}
        />
      )}
      confirmation={confirmation}
      onRehearse={() => setTyped('')}
      onClose={onClose}
    />
  );
};
