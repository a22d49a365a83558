import { noNeeds } from '../../../../domain/model/needs';
import { render, screen } from '@testing-library/react';
import type { TagSummary } from '../../../../domain/tags/summary/tagSummary';
import { SummaryList } from './SummaryList';

const summaryWith = (pods: number, deploymentConfigs: number): TagSummary => ({
  now: 0,
  tags: 1,
  views: {
    staleImages: 1,
    deploymentConfigsToDelete: deploymentConfigs,
    podsToDelete: pods,
    recentImages: 0,
    podStatuses: 0,
    deploymentConfigStatuses: 0,
  },
  staleByVerdict: { inUse: 0, unknown: 0, rollbackOnly: 0, unusedHere: 0, unused: 1 },
  staleImages: 1,
  sizes: { bar: null, wholeCluster: true, unmeasured: [] },
  needs: noNeeds,
  isStopped: false,
  gaps: [],
  invalidReferences: [],
  projects: [],
  pullRights: {},
});

const settings = { pruner: null, quotas: [] };
const layers = { progress: null, busy: false, error: null, measure: () => undefined };

it('counts pods and deployment configs in the singular and the plural', () => {
  const { rerender } = render(
    <SummaryList summary={summaryWith(1, 1)} project={null} layers={layers} settings={settings} />,
  );
  expect(screen.getByText('1 pod, 1 deployment config')).toBeInTheDocument();
  rerender(
    <SummaryList summary={summaryWith(2, 0)} project={null} layers={layers} settings={settings} />,
  );
  expect(screen.getByText('2 pods, 0 deployment configs')).toBeInTheDocument();
});
