/** A component that the console does not share and that the plugin brings along all the same. */
export interface OwnCopy {
  /** What it costs, gzipped, in bytes, with all that it imports; the check allows no more. */
  readonly atMostBytes: number;
  readonly because: string;
}

/**
 * The exceptions, by the name of the shared module. Before adding one: such a copy brings private copies of
 * all that it imports, and breaks where it meets a component of the console through a React context.
 */
export const OWN_COPIES: Readonly<Record<string, OwnCopy>> = {};

/** How much the page may load beyond the shared modules, gzipped, in bytes. */
export const PAGE_LIMIT_BYTES = 100_000;
