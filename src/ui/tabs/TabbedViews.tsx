import { useMemo, type ReactNode } from 'react';
import { Badge, Tab, TabContentBody, TabTitleText, Tabs } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useViewInUrl } from './useViewInUrl';
import '../table/table.css';

/** Inside its tab the menu would be as narrow as the tab, and cut off beside a narrow page. */
const menuPlace = {
  appendTo: () => document.body,
  position: 'end',
  preventOverflow: true,
} as const;

/** Views as tabs with counts; the chosen one is in the URL. */
export const TabbedViews = <View extends string>({
  ids,
  titleOf,
  counts,
  children,
}: {
  /** In their order; the same list each time. */
  readonly ids: readonly [View, ...View[]];
  readonly titleOf: (view: View) => string;
  /** Rows of each view; null before they are known. */
  readonly counts: Readonly<Record<View, number>> | null;
  /** The chosen view. */
  readonly children: (view: View) => ReactNode;
}) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [view, choose] = useViewInUrl(ids);
  const more = useMemo(
    () => ({ defaultTitleText: t('More'), showTabCount: true, popperProps: menuPlace }),
    [t],
  );
  return (
    <div className="image-cleanup-plugin__views">
      <Tabs
        activeKey={view}
        onSelect={(_event, key) => choose(ids.find((id) => id === key) ?? ids[0])}
        aria-label={t('Views')}
        isOverflowHorizontal={more}
        mountOnEnter
        unmountOnExit
      >
        {ids.map((id) => (
          <Tab
            key={id}
            eventKey={id}
            title={
              <TabTitleText>
                {titleOf(id)} {counts !== null && <Badge isRead={id !== view}>{counts[id]}</Badge>}
              </TabTitleText>
            }
          >
            {id === view && (
              <TabContentBody className="image-cleanup-plugin__view">{children(id)}</TabContentBody>
            )}
          </Tab>
        ))}
      </Tabs>
    </div>
  );
};
