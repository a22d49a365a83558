import type { KubeObject } from './object';
import { keyOf } from './object';

/** A stored object with its JSON text, made when it is first asked for. */
export class Entry {
  private text: string | undefined;

  constructor(
    readonly key: string,
    readonly object: KubeObject,
  ) {}

  /** The object as JSON, without kind and apiVersion. */
  get json(): string {
    this.text ??= JSON.stringify(this.object);
    return this.text;
  }
}

/** What happened to an object, with the version that it got by that. */
export interface StoreEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  revision: number;
  entry: Entry;
  /** The object as it was before; selectors need it to tell who saw it. */
  before?: KubeObject;
}

/** How many events a collection remembers; a watch from before them is told to list again. */
const REMEMBERED_EVENTS = 4000;

/** The objects of one resource, ordered by key, and what happened to them lately. */
export class Collection {
  private readonly entries = new Map<string, Entry>();
  private sortedKeys: string[] | undefined = [];
  private events: StoreEvent[] = [];

  /** @param forgotten revision up to which nothing can be replayed */
  constructor(private forgotten: number) {}

  get(namespace: string | undefined, name: string): KubeObject | undefined {
    return this.entries.get(keyOf(namespace, name))?.object;
  }

  set(entry: Entry): void {
    if (!this.entries.has(entry.key)) {
      const keys = this.sortedKeys;
      const last = keys?.at(-1);
      if (keys && (last === undefined || last < entry.key)) keys.push(entry.key);
      else this.sortedKeys = undefined;
    }
    this.entries.set(entry.key, entry);
  }

  delete(key: string): void {
    if (!this.entries.delete(key)) return;
    const keys = this.sortedKeys;
    if (keys) keys.splice(lowerBound(keys, key), 1);
  }

  get keys(): readonly string[] {
    this.sortedKeys ??= [...this.entries.keys()].sort();
    return this.sortedKeys;
  }

  /**
   * @param namespace only objects of this project; without it all
   * @param from key, as of the token of a page, at which to start
   */
  *range(namespace?: string, from = ''): Generator<Entry> {
    const keys = this.keys;
    const prefix = namespace ? `${namespace}/` : '';
    for (let index = lowerBound(keys, from > prefix ? from : prefix); ; index += 1) {
      const key = keys[index];
      if (key === undefined || !key.startsWith(prefix)) return;
      const entry = this.entries.get(key);
      if (entry) yield entry;
    }
  }

  record(event: StoreEvent): void {
    this.events.push(event);
    if (this.events.length > REMEMBERED_EVENTS * 2) {
      this.events = this.events.slice(-REMEMBERED_EVENTS);
      this.forgotten = (this.events[0]?.revision ?? 1) - 1;
    }
  }

  /** Oldest revision from which everything that happened since is known. */
  get oldestRevision(): number {
    return this.forgotten;
  }

  eventsSince(revision: number): StoreEvent[] {
    return this.events.filter((event) => event.revision > revision);
  }
}

const lowerBound = (keys: readonly string[], key: string): number => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
};
