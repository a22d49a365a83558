import { DocumentTitle } from '@openshift-console/dynamic-plugin-sdk';
import { Content } from '@patternfly/react-core';

export const ImageCleanupPage = () => (
  <>
    <DocumentTitle>Image Cleanup</DocumentTitle>
    <Content>Image Cleanup</Content>
  </>
);
