import { usePluginInfo } from '@openshift/dynamic-plugin-sdk';
import { Alert, PageSection } from '@patternfly/react-core';
import { useSelector } from 'react-redux';
import { withCause } from '../plugins/pluginStore';
import type { ConsoleState } from '../state/store';

/** Tells which plugins could not be loaded, and why. */
export const PluginProblems = () => {
  const withoutManifest = useSelector(({ plugins }: ConsoleState) => plugins.failures);
  const failed = usePluginInfo().flatMap((plugin) =>
    plugin.status === 'failed'
      ? [{ name: plugin.manifest.name, message: messageOf(plugin.errorMessage, plugin.errorCause) }]
      : [],
  );
  const failures = [...withoutManifest, ...failed];
  if (failures.length === 0) return null;
  return (
    <PageSection hasBodyWrapper={false}>
      {failures.map(({ name, message }) => (
        <Alert key={name} isInline variant="danger" title={`The plugin ${name} was not loaded`}>
          {message}
        </Alert>
      ))}
    </PageSection>
  );
};

/** Tells that code of a plugin's page could not be loaded, and why. */
export const CodeProblems = ({ errors }: { errors: readonly unknown[] }) => (
  <PageSection hasBodyWrapper={false}>
    <Alert isInline variant="danger" title="A page of a plugin was not loaded">
      {errors.map(withCause).join('; ')}
    </Alert>
  </PageSection>
);

const messageOf = (message: string, cause: unknown): string =>
  cause === undefined ? message : `${message}: ${withCause(cause)}`;
