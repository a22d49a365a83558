import type { StoreEvent } from '../store/collection';
import type { Store } from '../store/store';
import { collectDependents, finalize } from './garbage';
import { controllerOf } from './owners';
import { keepsReplicas, reconcile } from './replicas';
import { createSchedule } from './schedule';

/** Long enough that a client sees an object that waits for its dependents, as on a real cluster. */
const REACTION_MILLISECONDS = 250;

/**
 * Starts what works on a cluster in the background: the garbage collector, the controllers that
 * keep replicas, and the nodes that stop pods. They act on changes only; a cluster that nobody
 * changes stays as it is.
 * @returns a function that stops them
 */
export const startControllers = (store: Store): (() => void) => {
  const schedule = createSchedule();
  const unsubscribe = store.subscribe((event, resource) => {
    for (const [key, work] of reactions(store, event, resource)) {
      schedule.after(REACTION_MILLISECONDS, key, work);
    }
  });
  return () => {
    unsubscribe();
    schedule.stop();
  };
};

type Reaction = [key: string, work: () => void];

const reactions = (store: Store, { type, entry }: StoreEvent, resource: string): Reaction[] => {
  const { object } = entry;
  const { uid, name, namespace, deletionTimestamp, finalizers } = object.metadata;
  if (type === 'DELETED') {
    const owner = resource === 'pods' ? controllerOf(store, object) : undefined;
    return [
      [`collect ${uid}`, () => collectDependents(store, object)],
      ...(owner ? [replicasReaction(store, owner.resource, owner.object.metadata.uid, owner)] : []),
    ];
  }
  if (deletionTimestamp && finalizers) {
    return [[`finalize ${uid}`, () => finalize(store, { resource, object })]];
  }
  if (deletionTimestamp && resource === 'pods') {
    return [
      [
        `stop ${uid}`,
        () => {
          const pod = store.get(resource, namespace, name);
          if (pod?.metadata.uid === uid) store.remove(resource, pod);
        },
      ],
    ];
  }
  return keepsReplicas(resource) ? [replicasReaction(store, resource, uid, { object })] : [];
};

const replicasReaction = (
  store: Store,
  resource: string,
  uid: string,
  { object }: { object: StoreEvent['entry']['object'] },
): Reaction => [`replicas ${uid}`, () => reconcile(store, resource, object)];
