import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Gap } from '../../../../domain/model/gap';
import type { TagViewId } from '../../../../domain/tags/rows/views';
import type { Workspace } from '../state/workspace';
import { emptyViewWords } from '../../../../words/views/emptyView';
import { NothingHere } from '../../frame/ViewState';

/** The lists without which a view may lack rows. */
const shownFrom: Readonly<Record<TagViewId, readonly Gap['kind'][]>> = {
  staleImages: ['ImageStream'],
  recentImages: ['ImageStream'],
  deploymentConfigsToDelete: ['ImageStream', 'DeploymentConfig'],
  podsToDelete: ['ImageStream', 'Pod'],
  podStatuses: ['Pod'],
  deploymentConfigStatuses: ['DeploymentConfig'],
};

/** Instead of the rows of a view that has none: what that means, or why it means nothing. */
export const EmptyView = ({
  view,
  workspace: { plan, options, reader },
}: {
  readonly view: TagViewId;
  readonly workspace: Pick<Workspace, 'plan' | 'options' | 'reader'>;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const isMissing = (plan.summary?.gaps ?? []).some(
    ({ kind, why }) => why !== 'reading' && shownFrom[view].includes(kind),
  );
  if (isMissing) {
    return (
      <EmptyState status="warning" headingLevel="h2" titleText={t('Not known')}>
        <EmptyStateBody>
          {t('What would stand here could not be read. Above it is told which lists, and why.')}
        </EmptyStateBody>
      </EmptyState>
    );
  }
  const hasDeploymentConfigs = !(reader.report?.lists ?? []).some(
    ({ list, outcome }) => list.kind === 'DeploymentConfig' && outcome.state === 'notInstalled',
  );
  const { protectInUse } = options;
  const [title, body] = emptyViewWords(t, view, { protectInUse, hasDeploymentConfigs });
  return <NothingHere title={title} body={body} />;
};
