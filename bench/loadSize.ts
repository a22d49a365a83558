/** How large the project is that everything here is measured with (bench/README.md#figures). */
export interface LoadSize {
  /** Tags of the project `load`, ten a stream, three revisions each. */
  readonly tags: number;
  readonly pods: number;
}

/** The size that the figures are quoted for. */
export const quotedSize: LoadSize = { tags: 10_000, pods: 2_000 };

/** The project that `--scale` fills. */
export const loadProject = 'load';
