import { useCallback, useMemo, useState } from 'react';
import { ListPageHeader } from '@openshift-console/dynamic-plugin-sdk';
import {
  Alert,
  Button,
  Flex,
  FlexItem,
  PageSection,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import { SyncAltIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { messageOf, useMayDelete } from '../../cluster';
import { GapAlert } from './alerts/GapAlert';
import { InvalidReferencesAlert } from './alerts/InvalidReferencesAlert';
import { NoDeletionAlert } from './alerts/NoDeletionAlert';
import type { Selection } from '../../domain/plan/review';
import { PolicyPanel } from './policy/PolicyPanel';
import { LastRunAlert } from './report/LastRunAlert';
import { ReviewModal } from './review/ReviewModal';
import { isDeletion, mayDeleteNothing, mayDeleteSomething } from './state/deletionRights';
import { useChanges } from './state/useChanges';
import { useEngine } from './state/useEngine';
import { useImageAges } from './state/useImageAges';
import { useLastRun } from './state/useLastRun';
import { usePlan } from './state/usePlan';
import { usePolicyInUrl } from './state/usePolicyInUrl';
import { useSelection } from './state/useSelection';
import { useSnapshot } from './state/useSnapshot';
import type { Workspace } from './state/workspace';
import { ReadState } from './summary/ReadState';
import { SummaryList } from './summary/SummaryList';
import { ViewTabs } from './views/ViewTabs';

/** The page for one project, or all that the user may see: reads, plans, shows, and has things deleted. */
export const CleanupWorkspace = ({ project }: { readonly project: string | null }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const engine = useEngine();
  const { draft, policy, change } = usePolicyInUrl();
  const snapshot = useSnapshot(engine, project);
  const changes = useChanges(engine, snapshot);
  const plan = usePlan(engine, policy, snapshot.version);
  const ages = useImageAges(engine, plan.summary, snapshot.reads, snapshot.touch);
  const selection = useSelection();
  const { summary } = plan;
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
  const { clear } = selection;
  const [reviewed, setReviewed] = useState<Selection | null>(null);
  const [lastRun, beginRun] = useLastRun(
    useCallback(() => {
      clear();
      void refresh().catch(() => undefined);
    }, [clear, refresh]),
  );

  return (
    <>
      <ListPageHeader title={t('Image Cleanup')}>
        <Flex>
          <FlexItem>
            <Button
              variant="secondary"
              icon={<SyncAltIcon />}
              onClick={() => void refresh().catch(() => undefined)}
            >
              {t('Refresh')}
            </Button>
          </FlexItem>
          {canDelete && (
            <FlexItem>
              <Button
                variant="primary"
                isDisabled={selection.count === 0}
                onClick={() => setReviewed(selection.selection)}
              >
                {selection.count === 0
                  ? t('Review and delete')
                  : t('Review and delete {{count}} objects', { count: selection.count })}
              </Button>
            </FlexItem>
          )}
        </Flex>
      </ListPageHeader>
      <PageSection>
        <Stack hasGutter>
          <StackItem>
            <ReadState snapshot={snapshot} changes={changes} ages={ages} />
          </StackItem>
          {lastRun !== null && (
            <StackItem>
              <LastRunAlert started={lastRun} />
            </StackItem>
          )}
          {snapshot.error !== null && snapshot.reads > 0 && (
            <StackItem>
              <Alert
                variant="danger"
                isInline
                component="h2"
                title={t('Reading again failed; what is shown is older')}
              >
                {messageOf(snapshot.error)}
              </Alert>
            </StackItem>
          )}
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
                <SummaryList summary={summary} project={project} />
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
              mayIncludeSystemProjects={snapshot.report?.clusterWide ?? false}
              onChange={change}
            />
          </StackItem>
          <StackItem>
            <ViewTabs workspace={workspace} />
          </StackItem>
        </Stack>
      </PageSection>
      {reviewed !== null && (
        <ReviewModal
          workspace={workspace}
          selection={reviewed}
          objectsRead={snapshot.progress?.objects ?? null}
          onRun={beginRun}
          onClose={() => setReviewed(null)}
        />
      )}
    </>
  );
};
