import { memo, useMemo } from 'react';
import { Badge, Tab, TabContentBody, TabTitleText, Tabs } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ViewId } from '../../../domain/plan/views';
import { useViewInUrl } from '../state/useViewInUrl';
import type { Workspace } from '../state/workspace';
import { viewIds, viewTitle } from '../words/view';
import { TagView } from './TagView';
import { NotRead } from './ViewState';
import './views.css';
import { WorkloadView } from './WorkloadView';

const View = ({ view, workspace }: { readonly view: ViewId; readonly workspace: Workspace }) => {
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

/** Inside its tab the menu would be as narrow as the tab, and cut off beside a narrow page. */
const menuPlace = {
  appendTo: () => document.body,
  position: 'end',
  preventOverflow: true,
} as const;

/** The six views as tabs with counts; the chosen one is in the URL. */
export const ViewTabs = memo(function ViewTabs({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [view, choose] = useViewInUrl();
  const { snapshot, plan } = workspace;
  const more = useMemo(
    () => ({ defaultTitleText: t('More'), showTabCount: true, popperProps: menuPlace }),
    [t],
  );
  const unread = snapshot.error !== null && snapshot.reads === 0;
  const failed = unread ? snapshot.error : plan.error;
  return (
    <div className="image-cleanup-plugin__views">
      <Tabs
        activeKey={view}
        onSelect={(_event, key) => choose(viewIds.find((id) => id === key) ?? 'staleImages')}
        aria-label={t('Views')}
        isOverflowHorizontal={more}
        mountOnEnter
        unmountOnExit
      >
        {viewIds.map((id) => (
          <Tab
            key={id}
            eventKey={id}
            title={
              <TabTitleText>
                {viewTitle(t, id)}{' '}
                {plan.summary !== null && (
                  <Badge isRead={id !== view}>{plan.summary.views[id]}</Badge>
                )}
              </TabTitleText>
            }
          >
            {id === view && (
              <TabContentBody className="image-cleanup-plugin__view">
                {failed !== null ? (
                  <NotRead
                    error={failed}
                    onRetry={() => void snapshot.refresh().catch(() => undefined)}
                  />
                ) : (
                  <View key={id} view={id} workspace={workspace} />
                )}
              </TabContentBody>
            )}
          </Tab>
        ))}
      </Tabs>
    </div>
  );
});
