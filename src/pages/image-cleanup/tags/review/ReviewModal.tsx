import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../../domain/tags/review/review';
import type { Act } from '../../../../domain/model/act';
import type { StartedRun } from '../../report/startedRun';
import type { Workspace } from '../state/workspace';
import { actSentence, isTyped } from '../../../../words/run/act';
import { toConfirm, wordToType } from '../../review/confirmation';
import { ConfirmBody } from '../../review/ConfirmBody';
import { ReviewBody } from './ReviewBody';
import type { ReviewedCleanup } from '../../review/reviewedCleanup';
import type { FlowAt } from '../../review/runFlow';
import { RunFlowModal, type Confirmation } from '../../review/RunFlowModal';
import { useReviewFlow } from '../../review/useReviewFlow';

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

  const tick = (act: Act, on: boolean) =>
    setTicked((last) => {
      const next = new Set(last);
      if (on) next.add(act);
      else next.delete(act);
      return next;
    });

  const confirmation = (state: FlowAt<ReviewedCleanup, 'confirm'>): Confirmation => {
    const { review } = state.reviewed;
    const { acts, actions } = toConfirm({ review, rehearsal: state.rehearsal });
    const word = wordToType({ acts, actions });
    const sentenceOf = (act: Act) =>
      actSentence(t, act, { objects: actions.length, tags: review.tags });
    return {
      body: (
        <ConfirmBody
          planned={review.actions.length}
          rehearsal={state.rehearsal}
          ticks={acts
            .filter((act) => !isTyped(act))
            .map((act) => ({ act, sentence: sentenceOf(act) }))}
          typedFor={acts.filter(isTyped).map(sentenceOf)}
          word={word}
          ticked={ticked}
          typed={typed}
          onType={setTyped}
          onTick={tick}
        />
      ),
      label: t('Delete {{count}} objects', { count: actions.length }),
      isConfirmed:
        actions.length > 0 &&
        acts.every((act) => isTyped(act) || ticked.has(act)) &&
        (word === null || typed === word),
    };
  };

  return (
    <RunFlowModal
      flow={flow}
      title={t('Review and delete')}
      runningTitle={t('Deleting')}
      objectsRead={objectsRead}
      review={({ reviewed }) => (
        <ReviewBody
          reviewed={reviewed}
          access={workspace.access}
          onChange={(next, workloads) => flow.change(reviewed, next, workloads)}
        />
      )}
      confirmation={confirmation}
      onRehearse={() => {
        setTicked(none);
        setTyped('');
      }}
      onClose={onClose}
    />
  );
};
