import { useCallback, useMemo, useState } from 'react';
import { Stack, StackItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useMayDelete } from '../../../../console/access/useMayDelete';
import type { Selection } from '../../../../domain/tags/review/review';
import { GapAlert } from '../../alerts/GapAlert';
import { InvalidReferencesAlert } from '../../alerts/InvalidReferencesAlert';
import { NoDeletionAlert } from '../../alerts/NoDeletionAlert';
import { PageFrame } from '../../frame/PageFrame';
import { PolicyPanel } from './AgePanel';
import type { StartedRun } from '../../report/startedRun';
import { ReviewButton } from '../../review/ReviewButton';
import { ReviewModal } from '../../tags/review/ReviewModal';
import { isDeletion, mayDeleteNothing, mayDeleteSomething } from '../../state/deletionRights';
import type { Ground } from '../../state/ground';
import { useBackgroundReads } from '../../state/useBackgroundReads';
import { useLayers } from '../../state/useLayers';
import { usePlan } from '../../state/usePlan';
import { usePolicyInUrl } from './usePolicyInUrl';
import { useSelection } from '../../tags/state/useSelection';
import type { Workspace } from '../../tags/state/workspace';
import { SummaryList } from '../../tags/summary/SummaryList';
import { ViewTabs } from '../../tags/views/ViewTabs';
import { mistakeSentence } from '../../../../words/policies/age/policy';

/** The page for the policy by age: plans, shows, and has what is selected deleted. */
export const AgeWorkspace = ({ ground }: { readonly ground: Ground }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { project, engine, snapshot, settings, beginRun } = ground;
  const { draft, policy, change } = usePolicyInUrl();
  const plan = usePlan(engine, policy, snapshot.version);
  const background = useBackgroundReads(engine, plan.summary, snapshot.reads, snapshot.touch);
  const layers = useLayers(engine, snapshot.touch);
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
    policy.deleteOperation &&
    !lacksRights &&
    (!access.asking || mayDeleteSomething(access, projects));
  const { reading, report, error, reads, refresh } = snapshot;
  const workspace: Workspace = useMemo(
    () => ({
      project,
      engine,
      snapshot: { reading, report, error, reads, refresh },
      plan,
      policy,
      selection,
      access,
      canDelete,
    }),
    [
      project,
      engine,
      reading,
      report,
      error,
      reads,
      refresh,
      plan,
      policy,
      selection,
      access,
      canDelete,
    ],
  );
  const [reviewed, setReviewed] = useState<Selection | null>(null);
  const { clear } = selection;
  const onRun = useCallback(
    (started: StartedRun) => {
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
          canDelete ? (
            <ReviewButton
              text={
                selection.count === 0
                  ? t('Review and delete')
                  : t('Review and delete {{count}} objects', { count: selection.count })
              }
              refusal={hasMistake ? mistakeSentence(t) : null}
              isEmpty={selection.count === 0}
              onReview={() => setReviewed(selection.selection)}
            />
          ) : null
        }
      >
        {(!policy.deleteOperation || lacksRights) && (
          <StackItem>
            <NoDeletionAlert
              reportOnly={!policy.deleteOperation}
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
          <PolicyPanel
            policy={draft}
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
        <ReviewModal
          workspace={workspace}
          selection={reviewed}
          objectsRead={snapshot.progress?.objects ?? null}
          onRun={onRun}
          onClose={() => setReviewed(null)}
        />
      )}
    </>
  );
};
