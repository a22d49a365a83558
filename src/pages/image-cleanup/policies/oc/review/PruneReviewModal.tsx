import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clearedActions } from '../../../../../cluster/run/dryRun';
import type {
  PruneKind,
  PruneOptions,
} from '../../../../../domain/policies/oc/options/pruneFields';
import { actSentence } from '../../../../../words/run/act';
import type { Session } from '../../../../../workflow/session';
import type { ReportedRun } from '../../../report/reportedRun';
import { RunFlowModal, type ReviewParts } from '../../../review/RunFlowModal';
import type { CleanupStart } from '../../../state/useCleanup';
import { PruneReviewBody } from './PruneReviewBody';
import { pruneRun } from './pruneReport';

/** *Review and prune*: review, dry run, confirmation, run and report, one after another. */
export const PruneReviewModal = ({
  session,
  options,
  objectsRead,
  onLeaveOut,
  onRun,
  onClose,
}: {
  readonly session: Session;
  /** As they were when the review was opened. */
  readonly options: PruneOptions;
  /** How far a read under way got; null where none told yet. */
  readonly objectsRead: number | null;
  /** Told which streams are left out, so that other plans of the page leave them out too. */
  readonly onLeaveOut: (streams: readonly string[]) => void;
  /** Told when a run begins, so that its report stays. */
  readonly onRun: (started: ReportedRun) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const start: CleanupStart<PruneKind> = {
    session,
    kind: options.kind,
    wanted: { options, choice: null },
    onRun: (started) => onRun(pruneRun(started)),
  };
  const parts = useMemo(
    (): ReviewParts<PruneKind> => ({
      title: t('Review and prune'),
      runningTitle: t('Pruning'),
      body: ({ reviewed }, revise) => (
        <PruneReviewBody
          review={reviewed.review}
          leftOut={reviewed.options.leftOut ?? []}
          onLeaveOut={(leftOut) => {
            onLeaveOut(leftOut);
            void revise({ options: { ...reviewed.options, leftOut } });
          }}
        />
      ),
      actSentence: ({ dryRun }, { act }) =>
        actSentence(t, act, { objects: clearedActions(dryRun).length, tags: [] }),
      executeLabel: (objects) => t('Prune {{count}} objects', { count: objects }),
      reported: pruneRun,
    }),
    [t, onLeaveOut],
  );
  return <RunFlowModal start={start} parts={parts} objectsRead={objectsRead} onClose={onClose} />;
};
