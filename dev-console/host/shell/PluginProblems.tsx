import { usePluginInfo } from '@openshift/dynamic-plugin-sdk';
import { Alert, PageSection } from '@patternfly/react-core';

const causeOf = (cause: unknown): string => {
  if (cause === undefined) return '';
  return cause instanceof Error ? `: ${cause.message}` : `: ${String(cause)}`;
};

/** Tells which plugins could not be loaded, and why. */
export const PluginProblems = () => {
  const failed = usePluginInfo().filter((plugin) => plugin.status === 'failed');
  if (failed.length === 0) return null;
  return (
    <PageSection hasBodyWrapper={false}>
      {failed.map(({ manifest, errorMessage, errorCause }) => (
        <Alert
          key={manifest.name}
          isInline
          variant="danger"
          title={`The plugin ${manifest.name} was not loaded`}
        >
          {errorMessage}
          {causeOf(errorCause)}
        </Alert>
      ))}
    </PageSection>
  );
};
