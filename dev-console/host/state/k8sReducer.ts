import type { K8sModel } from '@openshift-console/dynamic-plugin-sdk';
import { ActionType } from '@openshift-console/dynamic-plugin-sdk/lib/app/k8s/actions/k8s';
import { getReferenceForModel } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/k8s-ref';
import { fromJS, Map as ImmutableMap } from 'immutable';
import type { UnknownAction } from 'redux';
import type { ObjectMap, WatchedObject } from './objectLists';
import { appendPage, applyEvents, replaceList, sameButVersion } from './objectLists';

/** All that the list hooks read: the kinds of the API under `RESOURCES`, and a record a watch. */
export type K8sState = ImmutableMap<string, unknown>;

/** Payload of the SDK's actions, as far as they are used here. */
interface WatchPayload {
  id: string;
  k8sObjects: unknown;
  resources: { models: K8sModel[] };
}

const initialState: K8sState = ImmutableMap({
  RESOURCES: ImmutableMap({ models: ImmutableMap(), inFlight: false, loaded: false }),
});

/**
 * Keeps what the SDK's watches report, by the rules of the console. The SDK's published code
 * dispatches the actions and reads the state; this part of it is not published. What matters most
 * in it: a list counts as loaded after its first page, and a list that is read again falls back to
 * its first page; an error leaves what was there, and the next first page clears it.
 */
export const k8sReducer = (state: K8sState = initialState, action: UnknownAction): K8sState => {
  const { id, k8sObjects, resources } = (action['payload'] ?? {}) as WatchPayload;
  const known = state.getIn([id, 'data']) as ObjectMap | undefined;
  switch (action.type) {
    case ActionType.GetResourcesInFlight:
      return state.setIn(['RESOURCES', 'inFlight'], true);
    case ActionType.ReceivedResources:
      return withModels(state, resources.models);
    case ActionType.StartWatchK8sList:
      return known ? state : state.set(id, watchRecord(ImmutableMap()));
    case ActionType.StartWatchK8sObject:
      return state.set(id, watchRecord({}));
    case ActionType.StopWatchK8s:
      return state.delete(id);
    case ActionType.Errored:
      return known ? state.setIn([id, 'loadError'], k8sObjects) : state;
    case ActionType.ModifyObject:
      return withObject(state, id, known, k8sObjects as WatchedObject);
    case ActionType.Loaded:
      if (!known) return state;
      return state
        .setIn([id, 'loaded'], true)
        .setIn([id, 'loadError'], '')
        .setIn([id, 'data'], replaceList(known, k8sObjects as WatchedObject[]));
    case ActionType.BulkAddToList:
      if (!known) return state;
      return state.setIn([id, 'data'], appendPage(known, k8sObjects as WatchedObject[]));
    case ActionType.UpdateListFromWS:
      if (!known) return state;
      return state.setIn(
        [id, 'data'],
        applyEvents(known, k8sObjects as Parameters<typeof applyEvents>[1]),
      );
    default:
      return state;
  }
};

const watchRecord = (data: unknown) => ImmutableMap({ loadError: '', loaded: false, data });

/** Built-in kinds are found by kind, others by group, version and kind. */
const withModels = (state: K8sState, models: readonly K8sModel[]): K8sState =>
  state
    .setIn(
      ['RESOURCES', 'models'],
      ImmutableMap(
        models.map((model) => [model.crd ? getReferenceForModel(model) : model.kind, model]),
      ),
    )
    .setIn(['RESOURCES', 'inFlight'], false)
    .setIn(['RESOURCES', 'loaded'], true);

const withObject = (
  state: K8sState,
  id: string,
  known: unknown,
  object: WatchedObject,
): K8sState => {
  if (known === undefined) return state;
  const next: unknown = fromJS(object);
  if (ImmutableMap.isMap(known) && sameButVersion(known as ObjectMap, next as ObjectMap)) {
    return state;
  }
  return state.setIn([id, 'loadError'], '').setIn([id, 'loaded'], true).setIn([id, 'data'], next);
};
