import type { HorizontalNavProps, NavPage } from '@openshift-console/dynamic-plugin-sdk';
import { isHorizontalNavTab } from '@openshift-console/dynamic-plugin-sdk/lib/extensions/horizontal-nav-tabs';
import { PageSection, Tab, TabTitleText, Tabs } from '@patternfly/react-core';
import type { ComponentType } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useResolvedExtensions } from '../extensions/useResolvedExtensions';

type TabPage = Omit<NavPage, 'component'> & { component: ComponentType<Record<string, unknown>> };

/** Id of what the present tab shows. */
const PANEL = 'horizontal-nav-panel';

interface TabProperties {
  model: { group?: string; version?: string; kind: string };
  page: { name: string; href: string };
  component: TabPage['component'];
}

const segmentOf = ({ href, path }: Pick<NavPage, 'href' | 'path'>) =>
  (path ?? href ?? '').replace(/^\//, '');

/**
 * The tabs of a page, with those that plugins add for the kind of the resource. The tab is part of
 * the path: the first one has the page's own, the others are below it.
 */
export const HorizontalNav = ({ resource, pages, customData }: HorizontalNavProps) => {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [extensions] = useResolvedExtensions(isHorizontalNavTab);
  const added = extensions
    .map(({ properties }) => properties as unknown as TabProperties)
    .filter(({ model }) => model.kind === resource?.kind)
    .map(({ page, component }) => ({ ...page, component }));
  const all = [...(pages as TabPage[]), ...added];
  const named = all.find((page) => {
    const segment = segmentOf(page);
    return segment !== '' && pathname.endsWith(`/${segment}`);
  });
  const active = named ?? all[0];
  if (!active) return null;
  const base = named ? pathname.slice(0, -segmentOf(named).length - 1) : pathname;
  const Content = active.component;
  return (
    <>
      <PageSection type="tabs" hasBodyWrapper={false}>
        <Tabs
          activeKey={segmentOf(active)}
          onSelect={(_event, key) => void navigate(key === '' ? base : `${base}/${key}`)}
          usePageInsets
        >
          {all.map((page) => (
            <Tab
              key={segmentOf(page)}
              eventKey={segmentOf(page)}
              tabContentId={PANEL}
              title={<TabTitleText>{page.name}</TabTitleText>}
              data-test-id={`horizontal-link-${page.name}`}
            />
          ))}
        </Tabs>
      </PageSection>
      <div id={PANEL} role="tabpanel" aria-label={active.name}>
        <Content obj={resource} customData={customData} />
      </div>
    </>
  );
};
