import type { ListKind } from '../snapshot/lists';

/** A list that could not be read to its end, and what that means. */
export interface Gap {
  /** `Projects` is a project that may pull and cannot be read, `PullRights` the question who may. */
  readonly kind: ListKind | 'PullRights' | 'Projects';
  readonly namespace: string | null;
  readonly why: 'reading' | 'forbidden' | 'failed';
  readonly message: string;
  /** How many rows it made *unknown* or left without an age. */
  readonly affectedTags: number;
}
