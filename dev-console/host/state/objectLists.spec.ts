import fc from 'fast-check';
import { Map as ImmutableMap } from 'immutable';
import type { ObjectMap, WatchedObject } from './objectLists';
import { appendPage, applyEvents, replaceList } from './objectLists';

const EMPTY: ObjectMap = ImmutableMap();

const pod = (
  name: string,
  resourceVersion: number,
  more = {},
): WatchedObject & { spec?: object } => ({
  metadata: {
    name,
    namespace: 'shop',
    uid: name,
    resourceVersion: String(resourceVersion),
    creationTimestamp: '2026-11-01T00:00:00Z',
  },
  ...more,
});

const versionOf = (list: ObjectMap, name: string) =>
  list.getIn([`(shop)-${name}`, 'metadata', 'resourceVersion']) as string | undefined;

describe('the lists behind the list hook', () => {
  it('shrink to the first page when they are read again', () => {
    const whole = appendPage(replaceList(EMPTY, [pod('a', 1)]), [pod('b', 1), pod('c', 1)]);
    expect(whole.size).toBe(3);
    expect(
      replaceList(whole, [pod('a', 1)])
        .keySeq()
        .toArray(),
    ).toEqual(['(shop)-a']);
  });

  it('take added, modified and deleted objects in, and pass over anything else', () => {
    const list = applyEvents(replaceList(EMPTY, [pod('a', 1), pod('b', 1)]), [
      { type: 'MODIFIED', object: pod('a', 2, { spec: { node: 'n' } }) },
      { type: 'DELETED', object: pod('b', 2) },
      { type: 'ADDED', object: pod('c', 3) },
      { type: 'BOOKMARK', object: pod('d', 4) },
    ]);
    expect(list.size).toBe(2);
    expect(versionOf(list, 'a')).toBe('2');
    expect(versionOf(list, 'c')).toBe('3');
  });

  it('keep their identity when an event changes nothing but the version', () => {
    const list = replaceList(EMPTY, [pod('a', 1)]);
    expect(applyEvents(list, [{ type: 'MODIFIED', object: pod('a', 2) }])).toBe(list);
  });

  it('never go back to an older state of an object', () => {
    const versions = fc.array(fc.nat({ max: 50 }), { minLength: 1 });
    fc.assert(
      fc.property(versions, (order) => {
        const events = order.map((version) => ({
          type: 'MODIFIED',
          object: pod('a', version, { spec: { version } }),
        }));
        const list = applyEvents(EMPTY, events);
        expect(Number(versionOf(list, 'a'))).toBe(Math.max(...order));
      }),
    );
  });

  it('take an object that was made anew under the same name', () => {
    const list = replaceList(EMPTY, [pod('a', 9)]);
    const anew = pod('a', 3, { spec: {} });
    anew.metadata = { ...anew.metadata, uid: 'other', creationTimestamp: '2026-11-02T00:00:00Z' };
    expect(versionOf(applyEvents(list, [{ type: 'ADDED', object: anew }]), 'a')).toBe('3');
  });
});
