import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Stack, StackItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useMayDelete } from '../../../../console/access/useMayDelete';
import type { Selection } from '../../../../domain/tags/review/tagReview';
import { mistakeSentence } from '../../../../words/policies/age/policy';
import { GapAlert } from '../../alerts/GapAlert';
import { InvalidReferencesAlert } from '../../alerts/InvalidReferencesAlert';
import { NoDeletionAlert } from '../../alerts/NoDeletionAlert';
import { lazyPart } from '../../frame/lazyPart';
import { PageFrame } from '../../frame/PageFrame';
import { CannotGoOn } from '../../frame/ViewState';
import type { ReportedRun } from '../../report/reportedRun';
import { FlowModal } from '../../review/FlowModal';
import { ReviewButton } from '../../review/ReviewButton';
import { isDeletion, mayDeleteNothing, mayDeleteSomething } from '../../state/deletionRights';
import type { Ground } from '../../state/ground';
import { useBackgroundReads } from '../../state/useBackgroundReads';
import { useLayers } from '../../state/useLayers';
import { usePlanner } from '../../state/usePlanner';
import { useSelection } from '../../tags/state/useSelection';
import type { Workspace } from '../../tags/state/workspace';
import { SummaryList } from '../../tags/summary/SummaryList';
import { ViewTabs } from '../../tags/views/ViewTabs';
import { AgePanel } from './AgePanel';
import { useAgeInUrl } from './useAgeInUrl';

const loadReview = async () => (await import('../../tags/review/ReviewModal')).ReviewModal;

/** In a file of its own: the first plan is shown without it. */
const ReviewModal = lazyPart(loadReview, ({ title, onClose, error }) => (
  <FlowModal step="failed" title={title} actions={null} onClose={onClose}>
    <CannotGoOn error={error} />
  </FlowModal>
));

/** The page for the policy by age: plans, shows, and has what is selected deleted. */
export const AgeWorkspace = ({ ground }: { readonly ground: Ground }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { session, lost, reader, settings, beginRun } = ground;
  const { project } = session;
  const { draft, settled: options, change } = useAgeInUrl();
  const plan = usePlanner(session, 'age', options, reader.version);
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
      lost,
      reader: { reading, report, error, reads },
      plan,
      options,
      selection,
      access,
      canDelete,
    }),
    [session, lost, reading, report, error, reads, plan, options, selection, access, canDelete],
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
        kind="age"
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
        <StackItem>
          <AgePanel
            options={draft}
            problems={plan.problems}
            mayIncludeSystemProjects={report?.clusterWide ?? false}
            onChange={change}
          />
        </StackItem>
        <StackItem>
          <ViewTabs workspace={workspace} />
        </StackItem>
      </PageFrame>
      {reviewed !== null && (
        <Suspense fallback={null}>
          <ReviewModal
            title={t('Review and delete')}
            workspace={workspace}
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
