import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../../../domain/tags/review/tagReview';
import { actSentence } from '../../../../words/run/act';
import { clearedActions } from '../../../../cluster/run/dryRun';
import { RunFlowModal, type ReviewParts } from '../../review/RunFlowModal';
import type { CleanupStart } from '../../state/useCleanup';
import type { ReportedRun } from '../../report/reportedRun';
import { tagRun } from '../report/tagReport';
import type { Workspace } from '../state/workspace';
import { ReviewBody } from './ReviewBody';

/** *Review and delete*: review, dry run, confirmation, run and report, one after another. */
export const ReviewModal = ({
  title,
  workspace: { session, options, access },
  selection,
  objectsRead,
  onRun,
  onClose,
}: {
  readonly title: string;
  readonly workspace: Workspace;
  /** What was selected when the review was opened. */
  readonly selection: Selection;
  /** How far a read under way got; null where none told yet. */
  readonly objectsRead: number | null;
  /** Told when a run begins, so that its report stays. */
  readonly onRun: (started: ReportedRun) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const start: CleanupStart<'age'> = {
    session,
    kind: 'age',
    wanted: { options, choice: selection },
    onRun: (started) => onRun(tagRun(started)),
  };
  const parts = useMemo(
    (): ReviewParts<'age'> => ({
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
      reported: tagRun,
    }),
    [t, title, access],
  );
  return <RunFlowModal start={start} parts={parts} objectsRead={objectsRead} onClose={onClose} />;
};
