/** What the user has to do knowingly before a deletion. */
export type Act =
  /** Acknowledge once a run: other projects may pull from here, and the user may not know. */
  | 'unusedHere'
  /** Tick: costs a rollback. */
  | 'rollback'
  /** Tick: it could not be checked who uses it. */
  | 'unknown'
  /** Type: in use. */
  | 'inUse'
  /** Type: the last tag of a stream. */
  | 'lastTag'
  /** Type: a prune without the protections of the product. */
  | 'unprotected'
  /** Type: a prune that keeps no revision of any tag. */
  | 'noRevisions'
  /** Type: more objects than a run should have ({@link manyObjects}). */
  | 'manyObjects';

const typedActs: ReadonlySet<Act> = new Set<Act>([
  'inUse',
  'lastTag',
  'unprotected',
  'noRevisions',
  'manyObjects',
]);

/** Whether an act asks for a typed word; the others ask for a tick. */
export const isTyped = (act: Act): boolean => typedActs.has(act);

/** More objects than this in one run ask for a typed word (design: Floors). */
export const manyObjects = 200;

/** An act that a run asks for, with the keys of the objects that it is about, sorted. */
export interface RequiredAct {
  readonly act: Act;
  /** Keys of rows or streams; empty where the whole run asks for it. */
  readonly of: readonly string[];
}

/** Collects acts with the objects that ask for them; each act once, in the order of their coming. */
export class ActCollector {
  private readonly objects = new Map<Act, Set<string>>();

  /** @param key the object that asks for the act; null where the whole run does */
  add(act: Act, key: string | null = null): void {
    const keys = this.objects.get(act) ?? new Set();
    if (key !== null) keys.add(key);
    this.objects.set(act, keys);
  }

  get acts(): readonly RequiredAct[] {
    return [...this.objects].map(([act, keys]) => ({ act, of: [...keys].sort() }));
  }
}
