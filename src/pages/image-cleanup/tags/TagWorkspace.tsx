import { Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Stack, StackItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useMayDelete } from '../../../console/access/useMayDelete';
import type { Selection } from '../../../domain/tags/review/tagReview';
import { mistakeSentence } from '../../../words/policies/age/policy';
import { GapAlert } from '../alerts/GapAlert';
import { InvalidReferencesAlert } from '../alerts/InvalidReferencesAlert';
import { NoDeletionAlert } from '../alerts/NoDeletionAlert';
import { lazyPart } from '../frame/lazyPart';
import { PageFrame } from '../frame/PageFrame';
import { CannotGoOn } from '../frame/ViewState';
import { FlowModal } from '../review/FlowModal';
import type { ReportedRun } from '../report/reportedRun';
import { ReviewButton } from '../review/ReviewButton';
import { isDeletion, mayDeleteNothing, mayDeleteSomething } from '../state/deletionRights';
import type { Ground } from '../state/ground';
import { useBackgroundReads } from '../state/useBackgroundReads';
import { useLayers } from '../state/useLayers';
import type { PolicyInWords } from './report/tagReport';
import { useSelection } from './state/useSelection';
import type { TagPolicyKind, Workspace } from './state/workspace';
import type { OptionsFor } from '../../../engine/engine';
import type { PlannerState } from '../../../workflow/planning/planner';
import { SummaryList } from './summary/SummaryList';
import { ViewTabs } from './views/ViewTabs';

const loadReview = async () => (await import('./review/ReviewModal')).ReviewModal;

/** In a file of its own: the first plan is shown without it. */
const ReviewModal = lazyPart(loadReview, ({ title, onClose, error }) => (
  <FlowModal step="failed" title={title} actions={null} onClose={onClose}>
    <CannotGoOn error={error} />
  </FlowModal>
));

/** The page of a policy that judges tags: shows its plan, and has what is selected deleted. */
export const TagWorkspace = ({
  ground,
  kind,
  plan,
  options,
  policyInWords,
  panel,
}: {
  readonly ground: Ground;
  readonly kind: TagPolicyKind;
  readonly plan: PlannerState<TagPolicyKind>;
  /** As they stand in the URL. */
  readonly options: OptionsFor<TagPolicyKind>;
  /** The policy as sentences, for a report. */
  readonly policyInWords: PolicyInWords;
  /** The policy's form. */
  readonly panel: ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { session, lost, reader, settings, beginRun } = ground;
  const { project } = session;
  const background = useBackgroundReads(session, plan, reader);
  const layers = useLayers(session);
  const selection = useSelection();
  const { summary } = plan;
  const hasMistake = plan.problems.length > 0;
  const projects = useMemo(
    () => [...(project === null ? [] : [project]), ...(summary?.projects ?? [])],
    [project, summary],
  );
  const access = useMayDelete(projects);
  const lacksRights = !access.asking && mayDeleteNothing(access, projects);
  // What is known stays while further projects are asked about, so that boxes do not come and go.
  const canDelete =
    options.deleteOperation &&
    !lacksRights &&
    (!access.asking || mayDeleteSomething(access, projects));
  const { reading, report, error, reads } = reader;
  const workspace: Workspace = useMemo(
    () => ({
      session,
      kind,
      lost,
      reader: { reading, report, error, reads },
      plan,
      options,
      selection,
      access,
      canDelete,
    }),
    [
      session,
      kind,
      lost,
      reading,
      report,
      error,
      reads,
      plan,
      options,
      selection,
      access,
      canDelete,
    ],
  );
  const [reviewed, setReviewed] = useState<Selection | null>(null);
  const isPlanned = summary !== null;
  // Loaded as soon as it can be wanted, so that it is there when it is. What fails is told then.
  useEffect(() => {
    if (isPlanned && canDelete) void loadReview().catch(() => undefined);
  }, [isPlanned, canDelete]);
  const { clear } = selection;
  const onRun = useCallback(
    (started: ReportedRun) => {
      beginRun(started);
      void started.run.done.then(clear);
    },
    [beginRun, clear],
  );

  return (
    <>
      <PageFrame
        ground={ground}
        kind={kind}
        background={background}
        plannedAt={hasMistake ? (summary?.now ?? null) : null}
        action={
          canDelete && lost === null ? (
            <ReviewButton
              text={
                selection.count === 0
                  ? t('Review and delete')
                  : t('Review and delete {{count}} objects', { count: selection.count })
              }
              refusal={hasMistake ? mistakeSentence(t) : null}
              isEmpty={selection.count === 0}
              onReview={() => setReviewed({ ...selection.selection, lacked: access.lacked })}
            />
          ) : null
        }
      >
        {(!options.deleteOperation || lacksRights) && (
          <StackItem>
            <NoDeletionAlert
              reportOnly={!options.deleteOperation}
              missing={access.missing.filter(isDeletion)}
            />
          </StackItem>
        )}
        {summary !== null && (
          <>
            <StackItem>
              <SummaryList
                summary={summary}
                project={project}
                layers={layers}
                settings={settings}
              />
            </StackItem>
            <StackItem>
              <Stack hasGutter>
                <GapAlert gaps={summary.gaps} />
                <InvalidReferencesAlert references={summary.invalidReferences} />
              </Stack>
            </StackItem>
          </>
        )}
        <StackItem>{panel}</StackItem>
        <StackItem>
          <ViewTabs workspace={workspace} />
        </StackItem>
      </PageFrame>
      {reviewed !== null && (
        <Suspense fallback={null}>
          <ReviewModal
            title={t('Review and delete')}
            workspace={workspace}
            policyInWords={policyInWords}
            selection={reviewed}
            objectsRead={reader.progress?.objects ?? null}
            onRun={onRun}
            onClose={() => setReviewed(null)}
          />
        </Suspense>
      )}
    </>
  );
};
