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

/**
 * Loads each plugin as it was built. One that fails does not keep the others away; the store knows
 * it as failed.
 */
export const loadPlugins = async (store: PluginStore, names: readonly string[]): Promise<void> => {
  await Promise.all(
    names.map((name) =>
      store.loadPlugin(`${window.location.origin}/api/plugins/${name}/plugin-manifest.json`),
    ),
  );
};
