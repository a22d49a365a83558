import type { K8sModel } from '@openshift-console/dynamic-plugin-sdk';
import { receivedResources } from '@openshift-console/dynamic-plugin-sdk/lib/app/k8s/actions/k8s';
import type { WatchK8sResource } from '@openshift-console/dynamic-plugin-sdk/lib/extensions/console-types';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import * as staticModels from '../models/staticModels';
import { useK8sWatchResource } from '../sdk/index';
import { createConsoleStore } from '../state/store';

/** One render: milliseconds, length of the list, whether it is loaded, message of the error. */
export type Render = [at: number, length: number, loaded: boolean, error: string | null];

const withVerbs = (model: K8sModel): K8sModel => ({
  ...model,
  verbs: model.kind === 'ImageStreamTag' ? ['list', 'get'] : ['list', 'get', 'watch'],
});

/**
 * Shows a component that watches a list and notes each of its renders.
 * @returns the renders so far, growing, and a function that takes the component away
 * @public imported by specs through the module registry of a console
 */
export const recordRenders = (resource: WatchK8sResource) => {
  const renders: Render[] = [];
  const store = createConsoleStore();
  store.dispatch(
    receivedResources({
      models: Object.values(staticModels).map(withVerbs),
      allResources: [],
      adminResources: [],
      configResources: [],
      clusterOperatorConfigResources: [],
      namespacedSet: new Set<string>(),
      safeResources: [],
      groupVersionMap: {},
    }),
  );

  const Recorder = () => {
    const [objects, loaded, error] = useK8sWatchResource<object[]>(resource);
    const message = error ? String((error as Error).message) : null;
    renders.push([Date.now(), objects.length, loaded, message]);
    return null;
  };

  const root = createRoot(document.createElement('div'));
  // At once, with its effects: the scheduler does not heed a test's clock.
  flushSync(() =>
    root.render(
      <Provider store={store}>
        <Recorder />
      </Provider>,
    ),
  );
  return { renders, stop: () => root.unmount() };
};
