import type { Connection } from '../../../cluster/request/connection';
import { useEffect, useState } from 'react';
import { readImagePruner, type ImagePruner } from '../../../cluster/settings/imagePruner';
import { readImageQuotas, type ImageQuota } from '../../../cluster/settings/imageQuotas';

/** What of the cluster's settings bears on the space of images, as far as the user may know. */
export interface StorageSettings {
  /** Null where it is not known. */
  readonly pruner: ImagePruner | null;
  /** Of the project; none for all projects. */
  readonly quotas: readonly ImageQuota[];
}

const notKnown: StorageSettings = { pruner: null, quotas: [] };

/**
 * Reads them after each complete read, which has the way to itself until then.
 * @param reads complete reads so far
 */
export const useStorageSettings = (
  project: string | null,
  reads: number,
  connection: Connection,
): StorageSettings => {
  const [known, setKnown] = useState({ project, settings: notKnown });
  useEffect(() => {
    if (reads === 0) return;
    const stop = new AbortController();
    const { signal } = stop;
    Promise.all([
      readImagePruner({ signal, connection }),
      project === null ? [] : readImageQuotas(project, { signal, connection }),
    ]).then(
      ([pruner, quotas]) => {
        if (!signal.aborted) setKnown({ project, settings: { pruner, quotas } });
      },
      // Cancelled: the page reads again, or is gone.
      () => undefined,
    );
    return () => stop.abort();
  }, [project, reads, connection]);
  // Another project's quotas must not stay on screen.
  return known.project === project ? known.settings : notKnown;
};
