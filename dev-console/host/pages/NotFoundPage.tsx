import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { useLocation } from 'react-router';
import { DocumentTitle } from '../sdk/page/DocumentTitle';

/** Says that there is nothing at this address. */
export const NotFoundPage = () => {
  const { pathname } = useLocation();
  return (
    <>
      <DocumentTitle>Page not found</DocumentTitle>
      <EmptyState titleText="404: Page Not Found" headingLevel="h1">
        <EmptyStateBody>The local console has no page at {pathname}.</EmptyStateBody>
      </EmptyState>
    </>
  );
};
