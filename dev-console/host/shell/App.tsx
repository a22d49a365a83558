import { ModalProvider } from '@openshift-console/dynamic-plugin-sdk/lib/app/modal-support/ModalProvider';
import { OverlayProvider } from '@openshift-console/dynamic-plugin-sdk/lib/app/modal-support/OverlayProvider';
import type { PluginStore } from '@openshift/dynamic-plugin-sdk';
import { PluginStoreProvider } from '@openshift/dynamic-plugin-sdk';
import { Suspense } from 'react';
import { Provider } from 'react-redux';
import { BrowserRouter } from 'react-router';
import { ActiveNamespaceProvider } from '../sdk/namespace/ActiveNamespace';
import type { ConsoleStore } from '../state/store';
import { ConsolePage } from './ConsolePage';
import { Loading } from './Loading';
import { PageRoutes } from './PageRoutes';
import { PerspectiveProvider } from './PerspectiveProvider';

/** The console with everything around it that a plugin's page relies on. */
export const App = ({ store, plugins }: { store: ConsoleStore; plugins: PluginStore }) => (
  <Provider store={store}>
    <PluginStoreProvider store={plugins}>
      <BrowserRouter>
        <ActiveNamespaceProvider>
          <PerspectiveProvider>
            <OverlayProvider>
              <ModalProvider>
                <ConsolePage>
                  <Suspense fallback={<Loading />}>
                    <PageRoutes />
                  </Suspense>
                </ConsolePage>
              </ModalProvider>
            </OverlayProvider>
          </PerspectiveProvider>
        </ActiveNamespaceProvider>
      </BrowserRouter>
    </PluginStoreProvider>
  </Provider>
);
