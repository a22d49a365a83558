/** What a plan would be surer of, if it were read: one request each. */
export interface ReadNeeds {
  /** Images whose date would decide something, each with a stream that has it. */
  readonly ages: readonly {
    readonly digest: string;
    readonly namespace: string;
    readonly stream: string;
  }[];
  /** Streams whose layers would tell what verdicts wait for; sorted. */
  readonly layers: readonly {
    /** `namespace/stream` */
    readonly stream: string;
    /** Another version may have images that an answer before did not tell of. */
    readonly resourceVersion: string;
  }[];
}

/** Nothing is to be read. */
export const noNeeds: ReadNeeds = { ages: [], layers: [] };
