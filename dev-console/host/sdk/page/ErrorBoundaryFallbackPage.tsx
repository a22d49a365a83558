import { CodeBlock, CodeBlockCode, Content, PageSection, Title } from '@patternfly/react-core';
import type { ErrorBoundaryFallbackProps } from '@openshift-console/dynamic-plugin-sdk';

/** The page that stands in for one that failed: what happened, and where. */
export const ErrorBoundaryFallbackPage = ({
  title,
  errorMessage,
  componentStack,
  stack,
}: ErrorBoundaryFallbackProps) => (
  <PageSection hasBodyWrapper={false}>
    <Title headingLevel="h1">Something wrong happened</Title>
    <Content component="p">
      {title}: {errorMessage}
    </Content>
    <CodeBlock>
      <CodeBlockCode>{`${stack}\n\nComponents:${componentStack}`}</CodeBlockCode>
    </CodeBlock>
  </PageSection>
);
