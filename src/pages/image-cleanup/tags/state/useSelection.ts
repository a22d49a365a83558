import { useCallback, useMemo, useState } from 'react';
import type { Selection } from '../../../../domain/tags/review/tagReview';

const nothing: ReadonlySet<string> = new Set();

/** Rows that the user ticked, by key: stable whatever is sorted, filtered or read anew. */
export interface SelectionState {
  readonly tags: ReadonlySet<string>;
  readonly workloads: ReadonlySet<string>;
  readonly count: number;
  /** Ticks or unticks rows; keys of tags (`namespace/stream:tag`) or workloads (`Kind/namespace/name`). */
  readonly set: (of: 'tags' | 'workloads', keys: readonly string[], selected: boolean) => void;
  readonly clear: () => void;
  /** For the engine's review: workloads are deleted until the review says otherwise. */
  readonly selection: Selection;
}

const changed = (keys: ReadonlySet<string>, these: readonly string[], selected: boolean) => {
  const next = new Set(keys);
  for (const key of these) {
    if (selected) next.add(key);
    else next.delete(key);
  }
  return next;
};

/** What is selected on the page. */
export const useSelection = (): SelectionState => {
  const [tags, setTags] = useState(nothing);
  const [workloads, setWorkloads] = useState(nothing);
  const set = useCallback<SelectionState['set']>((of, keys, selected) => {
    const change = of === 'tags' ? setTags : setWorkloads;
    change((last) => changed(last, keys, selected));
  }, []);
  const clear = useCallback(() => {
    setTags(nothing);
    setWorkloads(nothing);
  }, []);
  return useMemo(
    () => ({
      tags,
      workloads,
      count: tags.size + workloads.size,
      set,
      clear,
      selection: {
        tags: [...tags],
        workloads: Object.fromEntries([...workloads].map((key) => [key, 'delete'] as const)),
      },
    }),
    [tags, workloads, set, clear],
  );
};
