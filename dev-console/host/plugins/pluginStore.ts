import { PluginStore } from '@openshift/dynamic-plugin-sdk';
import patternFly from '../shared-modules.json?requests';
import { sharedScopeOf } from '../sharing/sharedScope';
import { CONSOLE_VERSION, singletons } from '../sharing/singletons';
import { translateExtensions } from './translateExtensions';

/** The store of plugins, set up as the console sets it up. */
export const createConsolePluginStore = (): PluginStore =>
  new PluginStore({
    loaderOptions: {
      sharedScope: sharedScopeOf({ ...singletons, ...patternFly }),
      customDependencyResolutions: { '@console/pluginAPI': CONSOLE_VERSION },
      transformPluginManifest: translateExtensions,
    },
  });

/** A plugin that did not come, and why. */
export interface PluginFailure {
  name: string;
  message: string;
}

/**
 * Loads each plugin as it was built. One that fails does not keep the others away.
 * @returns the plugins whose manifest could not be had; what fails later the store itself knows
 */
export const loadPlugins = async (
  store: PluginStore,
  names: readonly string[],
): Promise<PluginFailure[]> => {
  const failures = await Promise.all(
    names.map(async (name) => {
      const manifest = `${window.location.origin}/api/plugins/${name}/plugin-manifest.json`;
      return store.loadPlugin(manifest).then(
        () => [],
        (error: unknown) => [{ name, message: withCause(error) }],
      );
    }),
  );
  return failures.flat();
};

/** The message of an error and of what caused it. */
export const withCause = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${withCause(error.cause)}`;
};
