import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagViewId } from '../../../../domain/tags/rows/views';
import type { Workspace } from '../state/workspace';
import { viewIds, viewTitle } from '../../../../words/views/view';
import { TabbedViews } from '../../../../ui/tabs/TabbedViews';
import { TagView } from './TagView';
import { NeverPlanned, NotRead } from '../../frame/ViewState';
import { WorkloadView } from './WorkloadView';

const View = ({ view, workspace }: { readonly view: TagViewId; readonly workspace: Workspace }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const title = viewTitle(t, view);
  switch (view) {
    case 'staleImages':
    case 'recentImages':
      return <TagView view={view} title={title} workspace={workspace} />;
    default:
      return <WorkloadView view={view} title={title} workspace={workspace} />;
  }
};

/** The six views as tabs with counts; the chosen one is in the URL. */
export const ViewTabs = memo(function ViewTabs({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const { session, lost, reader, plan } = workspace;
  const unread = reader.error !== null && reader.reads === 0;
  const failed = lost ?? (unread ? reader.error : plan.error);
  return (
    <TabbedViews
      ids={viewIds}
      titleOf={(id) => viewTitle(t, id)}
      counts={plan.summary?.views ?? null}
    >
      {(view) => {
        if (failed !== null) {
          return (
            <NotRead
              error={failed}
              onRetry={() => void session.reader.refresh().catch(() => undefined)}
            />
          );
        }
        return plan.summary === null && plan.problems.length > 0 ? (
          <NeverPlanned />
        ) : (
          <View key={view} view={view} workspace={workspace} />
        );
      }}
    </TabbedViews>
  );
});
