/** What the user has to do knowingly before a deletion. */
export type Act =
  /** Acknowledge once a run: other projects may pull from here, and the user may not know. */
  | 'unusedHere'
  /** Tick: costs a rollback. */
  | 'rollback'
  /** Override: could not be checked. */
  | 'unknown'
  /** Typed: in use. */
  | 'inUse'
  /** Typed: the last tag of a stream. */
  | 'lastTag'
  /** Typed: more than 200 objects. */
  | 'manyObjects';
