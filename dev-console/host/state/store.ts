import storeHandler from '@openshift-console/dynamic-plugin-sdk/lib/app/storeHandler';
import { Map as ImmutableMap } from 'immutable';
import type { UnknownAction } from 'redux';
import { applyMiddleware, combineReducers, legacy_createStore } from 'redux';
import { thunk } from 'redux-thunk';
import type { PluginFailure } from '../plugins/pluginStore';
import { k8sReducer } from './k8sReducer';

/** Feature flags by name, such as `OPENSHIFT_IMAGESTREAM`. */
type Flags = ImmutableMap<string, boolean>;

/** Who uses the console; what the SDK's own code reads of it. */
interface CoreState {
  user: { username?: string };
  impersonate?: undefined;
}

/** Sets feature flags. */
export const setFlags = (flags: Record<string, boolean>) => ({ type: 'setFlags', payload: flags });

/** Says who uses the console. */
export const setUser = (username: string) => ({ type: 'setUser', payload: { username } });

/** Says that every plugin was loaded or has failed. */
export const pluginsSettled = (failures: PluginFailure[]) => ({
  type: 'pluginsSettled',
  payload: failures,
});

/** How far loading the plugins has come; `failures` are those without a manifest. */
interface PluginsState {
  areSettled: boolean;
  failures: readonly PluginFailure[];
}

const pluginsReducer = (
  state: PluginsState = { areSettled: false, failures: [] },
  action: UnknownAction,
): PluginsState =>
  action.type === 'pluginsSettled'
    ? { areSettled: true, failures: action['payload'] as PluginFailure[] }
    : state;

const flagsReducer = (state: Flags = ImmutableMap(), action: UnknownAction): Flags =>
  action.type === 'setFlags' ? state.merge(action['payload'] as Record<string, boolean>) : state;

const coreReducer = (state: CoreState = { user: {} }, action: UnknownAction): CoreState =>
  action.type === 'setUser' ? { user: action['payload'] as CoreState['user'] } : state;

/** The console's redux store, which the SDK's published code reads and writes. */
export const createConsoleStore = () => {
  const store = legacy_createStore(
    combineReducers({
      k8s: k8sReducer,
      FLAGS: flagsReducer,
      sdkCore: coreReducer,
      plugins: pluginsReducer,
    }),
    applyMiddleware(thunk),
  );
  storeHandler.setStore(store);
  return store;
};

/** The store of {@link createConsoleStore}. */
export type ConsoleStore = ReturnType<typeof createConsoleStore>;

/** What is in the store. */
export type ConsoleState = ReturnType<ConsoleStore['getState']>;
