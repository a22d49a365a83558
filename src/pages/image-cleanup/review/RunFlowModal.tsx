import { useState, type ReactNode } from 'react';
import { Button, Stack, StackItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Act, RequiredAct } from '../../../domain/model/act';
import { missingActs } from '../../../domain/model/confirmation';
import type { PolicyKind } from '../../../domain/policies/options';
import { failureSentence } from '../../../words/run/failure';
import type { CleanupAt } from '../../../workflow/cleanup/cleanupState';
import { clearedActions } from '../../../cluster/run/dryRun';
import type { ReportedRun } from '../report/reportedRun';
import { ReportBody } from '../report/ReportBody';
import { useCleanup, type CleanupStart } from '../state/useCleanup';
import { ConfirmBody, dryRunSummaryId } from './ConfirmBody';
import { FlowModal } from './FlowModal';
import { ChangedAlert, ReadingAgain, DryRunProgress, ReviewFailed } from './FlowParts';
import { RunBody } from './RunBody';
import { RunButtons } from './RunButtons';

/** What one policy says and shows in a review. */
export interface ReviewParts<K extends PolicyKind> {
  readonly title: string;
  readonly runningTitle: string;
  readonly body: (
    state: CleanupAt<K, 'review'>,
    revise: ReturnType<typeof useCleanup<K>>['cleanup']['revise'],
  ) => ReactNode;
  /** What the user confirms by an act. */
  readonly actSentence: (state: CleanupAt<K, 'confirm'>, act: RequiredAct) => string;
  /** What the last button does, such as "Delete 3 objects". */
  readonly executeLabel: (objects: number) => string;
  readonly reported: (state: CleanupAt<K, 'running' | 'report'>['started']) => ReportedRun;
}

const none: ReadonlySet<Act> = new Set();

/** A review from the reading to the report, with the parts of one policy. */
export const RunFlowModal = <K extends PolicyKind>({
  start,
  parts,
  objectsRead,
  onClose,
}: {
  readonly start: CleanupStart<K>;
  readonly parts: ReviewParts<K>;
  /** How far a read under way got; null where none told yet. */
  readonly objectsRead: number | null;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { cleanup, state } = useCleanup(start);
  const [ticked, setTicked] = useState(none);
  const [typed, setTyped] = useState('');
  const titles = {
    reading: parts.title,
    review: parts.title,
    dryRun: t('Dry run'),
    confirm: t('Confirm'),
    running: parts.runningTitle,
    report: t('Report'),
    failed: parts.title,
  };
  const tick = (act: Act, on: boolean) =>
    setTicked((last) => new Set([...last].filter((one) => one !== act).concat(on ? [act] : [])));
  const confirmed = { ticked: [...ticked], typed };

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
            <StackItem>{parts.body(state, cleanup.revise)}</StackItem>
          </Stack>
        );
      case 'dryRun':
        return <DryRunProgress done={state.done} total={state.reviewed.review.actions.length} />;
      case 'confirm':
        return (
          <ConfirmBody
            planned={state.reviewed.review.actions.length}
            dryRun={state.dryRun}
            confirmation={state.confirmation}
            sentenceOf={(act) => parts.actSentence(state, act)}
            ticked={ticked}
            typed={typed}
            onTick={tick}
            onType={setTyped}
          />
        );
      case 'running':
        return <RunBody run={state.started.run} />;
      case 'report':
        return <ReportBody started={parts.reported(state.started)} />;
      case 'failed':
        return <ReviewFailed message={failureSentence(t, state.failure)} />;
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
              // What was ticked or typed before is about another dry run.
              setTicked(none);
              setTyped('');
              void cleanup.dryRun();
            }}
          >
            {t('Dry run')}
          </Button>
        );
      case 'confirm': {
        const objects = clearedActions(state.dryRun).length;
        const isConfirmed = objects > 0 && missingActs(state.confirmation, confirmed).length === 0;
        return (
          <>
            <Button
              variant="danger"
              isDisabled={!isConfirmed || state.checking}
              isLoading={state.checking}
              spinnerAriaValueText={t('Checking once more that nothing changed')}
              aria-describedby={dryRunSummaryId}
              onClick={() => void cleanup.execute(confirmed)}
            >
              {parts.executeLabel(objects)}
            </Button>
            <Button variant="secondary" onClick={() => void cleanup.read()}>
              {t('Back to the review')}
            </Button>
          </>
        );
      }
      case 'running':
        return <RunButtons run={state.started.run} />;
      case 'failed':
        return (
          <Button variant="primary" onClick={() => void cleanup.read()}>
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
