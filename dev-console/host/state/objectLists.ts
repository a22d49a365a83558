import { fromJS, Map as ImmutableMap } from 'immutable';

/** An API object, as far as the lists care. */
export interface WatchedObject {
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    resourceVersion?: string;
    creationTimestamp?: string;
    deletionTimestamp?: string;
  };
}

/** Immutable objects by qualified name, or one object. */
export type ObjectMap = ImmutableMap<string, unknown>;

/** An event of a watch. */
export interface WatchEvent {
  type: string;
  object: WatchedObject;
}

const VERSION = ['metadata', 'resourceVersion'];

/** Name within a list; an object of another project may have the same name. */
const qualifiedName = ({ metadata: { name, namespace } }: WatchedObject): string =>
  namespace ? `(${namespace})-${name}` : name;

const immutable = (object: WatchedObject): ObjectMap => fromJS(object) as ObjectMap;

/** Whether two states of an object differ in nothing but the resource version. */
export const sameButVersion = (left: ObjectMap, right: ObjectMap): boolean =>
  left.deleteIn(VERSION).equals(right.deleteIn(VERSION));

const isNewer = (next: ObjectMap, current: ObjectMap): boolean => {
  const of = (object: ObjectMap, key: string) =>
    object.getIn(['metadata', key]) as string | undefined;
  if (of(next, 'uid') !== of(current, 'uid')) {
    const [made, before] = [of(next, 'creationTimestamp'), of(current, 'creationTimestamp')];
    return Date.parse(made ?? '') > Date.parse(before ?? '');
  }
  return Number(of(next, 'resourceVersion')) > Number(of(current, 'resourceVersion'));
};

/** The list becomes what the first page says: whatever is not on it is gone until its page comes. */
export const replaceList = (list: ObjectMap, objects: readonly WatchedObject[] = []): ObjectMap => {
  const named = new Set(objects.map(qualifiedName));
  return list.withMutations((mutable) => {
    for (const name of list.keySeq().toArray()) if (!named.has(name)) mutable.delete(name);
    for (const object of objects) put(mutable, object);
  });
};

/** Adds the objects of a further page. */
export const appendPage = (list: ObjectMap, objects: readonly WatchedObject[] = []): ObjectMap =>
  list.merge(ImmutableMap(objects.map((object) => [qualifiedName(object), immutable(object)])));

/** Takes the events of a watch in, in their order; other types than the three are passed over. */
export const applyEvents = (list: ObjectMap, events: readonly WatchEvent[]): ObjectMap =>
  list.withMutations((mutable) => {
    for (const { type, object } of events) {
      if (type === 'DELETED') mutable.delete(qualifiedName(object));
      if (type === 'ADDED' || type === 'MODIFIED') putChanged(mutable, object);
    }
  });

const put = (list: ObjectMap, object: WatchedObject): void => {
  const name = qualifiedName(object);
  const next = immutable(object);
  const current = list.get(name) as ObjectMap | undefined;
  if (!current || isNewer(next, current)) list.set(name, next);
};

/** An event that changes nothing but the version does not make a new state. */
const putChanged = (list: ObjectMap, object: WatchedObject): void => {
  const current = list.get(qualifiedName(object)) as ObjectMap | undefined;
  if (!current || !sameButVersion(immutable(object), current)) put(list, object);
};
