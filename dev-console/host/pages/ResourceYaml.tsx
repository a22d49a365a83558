import type { K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import { CodeBlock, CodeBlockCode, PageSection } from '@patternfly/react-core';
import { dump } from 'js-yaml';

/** An object as YAML, to read. */
export const ResourceYaml = ({ obj }: { obj?: K8sResourceCommon }) => (
  <PageSection hasBodyWrapper={false}>
    <CodeBlock>
      <CodeBlockCode>
        {dump(obj, { lineWidth: -1, noArrayIndent: true, noRefs: true, skipInvalid: true })}
      </CodeBlockCode>
    </CodeBlock>
  </PageSection>
);
