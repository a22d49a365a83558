import recorded from '../shared-modules.json';
import type { SharedModule } from './sharedScope';

/** Version of the plugin API, which the console gives to its own SDK module as well. */
export const CONSOLE_VERSION = '4.22.0';

const LOADERS: Record<keyof typeof recorded.singletons, SharedModule['load']> = {
  '@openshift-console/dynamic-plugin-sdk': () => import(/* webpackMode: "eager" */ '../sdk/index'),
  '@openshift/dynamic-plugin-sdk': () =>
    import(/* webpackMode: "eager" */ '@openshift/dynamic-plugin-sdk'),
  // Large, and needed only by a plugin that draws a topology: a file of its own.
  '@patternfly/react-topology': () =>
    import(/* webpackChunkName: "topology" */ '@patternfly/react-topology'),
  react: () => import(/* webpackMode: "eager" */ 'react'),
  'react-i18next': () => import(/* webpackMode: "eager" */ 'react-i18next'),
  'react-redux': () => import(/* webpackMode: "eager" */ 'react-redux'),
  'react-router': () => import(/* webpackMode: "eager" */ 'react-router'),
  redux: () => import(/* webpackMode: "eager" */ 'redux'),
  'redux-thunk': () => import(/* webpackMode: "eager" */ 'redux-thunk'),
};

/** The modules that exist once in the console, and which no plugin brings itself. */
export const singletons: Record<string, SharedModule> = Object.fromEntries(
  Object.entries(LOADERS).map(([request, load]) => {
    const version = recorded.singletons[request as keyof typeof recorded.singletons];
    return [request, { version: version ?? CONSOLE_VERSION, load }];
  }),
);
