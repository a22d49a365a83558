import { Page, SkipToContent } from '@patternfly/react-core';
import type { PropsWithChildren } from 'react';
import { useLocation } from 'react-router';
import { ErrorBoundary } from './ErrorBoundary';
import { ConsoleMasthead } from './masthead/ConsoleMasthead';
import { ConsoleSidebar } from './navigation/ConsoleSidebar';
import { PluginProblems } from './PluginProblems';

const CONTENT = 'content';

/** Masthead, navigation and the place of the page. A page that fails leaves the rest standing. */
export const ConsolePage = ({ children }: PropsWithChildren) => {
  const { pathname } = useLocation();
  return (
    <Page
      masthead={<ConsoleMasthead />}
      sidebar={<ConsoleSidebar />}
      isManagedSidebar
      isContentFilled
      skipToContent={<SkipToContent href={`#${CONTENT}`}>Skip to content</SkipToContent>}
      mainContainerId={CONTENT}
      mainAriaLabel="Page"
    >
      <PluginProblems />
      <ErrorBoundary place={pathname}>{children}</ErrorBoundary>
    </Page>
  );
};
