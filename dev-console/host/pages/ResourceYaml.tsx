import type { K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import { CodeBlock, CodeBlockCode, PageSection } from '@patternfly/react-core';
import { toYaml } from './toYaml';

/** An object as YAML, to read. */
export const ResourceYaml = ({ obj }: { obj?: K8sResourceCommon }) => (
  <PageSection hasBodyWrapper={false}>
    <CodeBlock>
      <CodeBlockCode>{toYaml(obj)}</CodeBlockCode>
    </CodeBlock>
  </PageSection>
);
