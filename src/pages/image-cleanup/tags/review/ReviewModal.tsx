import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../../domain/tags/review/tagReview';
import { actSentence } from '../../../../words/run/act';
import { clearedActions } from '../../../../cluster/run/dryRun';
import { RunFlowModal, type ReviewParts } from '../../review/RunFlowModal';
import type { CleanupStart } from '../../state/useCleanup';
import type { ReportedRun } from '../../report/reportedRun';
import { tagRun, type PolicyInWords } from '../report/tagReport';
import type { TagPolicyKind, Workspace } from '../state/workspace';
import { ReviewBody } from './ReviewBody';

/** *Review and delete*: review, dry run, confirmation, run and report, one after another. */
export const ReviewModal = ({
  title,
  workspace: { session, kind, options, access },
  policyInWords,
  selection,
  objectsRead,
  onRun,
  onClose,
}: {
  readonly title: string;
  readonly workspace: Workspace;
  readonly policyInWords: PolicyInWords;
  /** What was selected when the review was opened. */
  readonly selection: Selection;
  /** How far a read under way got; null where none told yet. */
  readonly objectsRead: number | null;
  /** Told when a run begins, so that its report stays. */
  readonly onRun: (started: ReportedRun) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const start: CleanupStart<TagPolicyKind> = {
    session,
    kind,
    wanted: { options, choice: selection },
    onRun: (started) => onRun(tagRun(started, policyInWords)),
  };
  const parts = useMemo(
    (): ReviewParts<TagPolicyKind> => ({
      title,
      runningTitle: t('Deleting'),
      body: ({ reviewed }, revise) => (
        <ReviewBody
          review={reviewed.review}
          selection={reviewed.choice}
          access={access}
          onChange={(choice) => void revise({ choice })}
        />
      ),
      actSentence: ({ reviewed, dryRun }, { act }) =>
        actSentence(t, act, {
          objects: clearedActions(dryRun).length,
          tags: reviewed.review.tags,
        }),
      executeLabel: (objects) => t('Delete {{count}} objects', { count: objects }),
      reported: (started) => tagRun(started, policyInWords),
    }),
    [t, title, access, policyInWords],
  );
  return <RunFlowModal start={start} parts={parts} objectsRead={objectsRead} onClose={onClose} />;
};
