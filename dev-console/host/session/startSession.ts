import type { K8sModel } from '@openshift-console/dynamic-plugin-sdk';
import {
  getResourcesInFlight,
  receivedResources,
} from '@openshift-console/dynamic-plugin-sdk/lib/app/k8s/actions/k8s';
import type { PluginStore } from '@openshift/dynamic-plugin-sdk';
import { discoverModels } from '../models/discovery';
import { loadPlugins } from '../plugins/pluginStore';
import { coFetchJSON } from '../sdk/fetch/consoleFetch';
import type { ConsoleStore } from '../state/store';
import { pluginsSettled, setFlags, setUser } from '../state/store';

const OWN_USER = '/api/kubernetes/apis/user.openshift.io/v1/users/~';

/** The console's feature flags, each true while the API has the kind. */
const FLAGS: Record<string, Pick<K8sModel, 'kind' | 'apiGroup'>> = {
  OPENSHIFT: { kind: 'Project', apiGroup: 'project.openshift.io' },
  OPENSHIFT_IMAGESTREAM: { kind: 'ImageStream', apiGroup: 'image.openshift.io' },
  OPENSHIFT_DEPLOYMENTCONFIG: { kind: 'DeploymentConfig', apiGroup: 'apps.openshift.io' },
  OPENSHIFT_BUILDCONFIG: { kind: 'BuildConfig', apiGroup: 'build.openshift.io' },
};

/** The flags for what the API has. */
const flagsFor = (models: readonly K8sModel[]): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(FLAGS).map(([flag, { kind, apiGroup }]) => [
      flag,
      models.some((model) => model.kind === kind && model.apiGroup === apiGroup),
    ]),
  );

/** Finds out who uses the console and what the API has, and loads the plugins meanwhile. */
export const startSession = async (store: ConsoleStore, plugins: PluginStore): Promise<void> => {
  store.dispatch(getResourcesInFlight());
  await Promise.all([
    discoverModels().then((models) => {
      const flags = flagsFor(models);
      store.dispatch(setFlags(flags));
      plugins.setFeatureFlags(flags);
      const none: never[] = [];
      store.dispatch(
        receivedResources({
          models,
          allResources: none,
          adminResources: none,
          configResources: none,
          clusterOperatorConfigResources: none,
          namespacedSet: new Set<string>(),
          safeResources: none,
          groupVersionMap: {},
        }),
      );
    }),
    coFetchJSON(OWN_USER).then(
      (user: { metadata?: { name?: string } }) =>
        store.dispatch(setUser(user.metadata?.name ?? '')),
      // A cluster without the users API: the name stays unknown.
      () => undefined,
    ),
    loadPlugins(plugins, window.SERVER_FLAGS.consolePlugins).then((failures) =>
      store.dispatch(pluginsSettled(failures)),
    ),
  ]);
};
