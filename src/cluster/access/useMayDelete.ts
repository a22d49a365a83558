import { useEffect, useMemo, useState } from 'react';
import type { Connection } from '../request/connection';
import { consoleConnection } from '../request/consoleConnection';
import { askMayDelete, type DeletionAccess } from './mayDelete';

const nothingKnown: DeletionAccess = { may: () => 'notKnown', missing: [] };

/** What a user may do in some projects, and whether that is still being asked. */
export interface DeletionAccessState extends DeletionAccess {
  readonly asking: boolean;
}

/**
 * What the user may delete and scale in these projects, asked again when the projects change. Until
 * the answers are there everything is `notKnown`; further projects do not take back what is known.
 * @param projects in any order; the same names are the same question
 */
export const useMayDelete = (
  projects: readonly string[],
  connection: Connection = consoleConnection,
): DeletionAccessState => {
  const question = useMemo(() => [...new Set(projects)].sort().join(' '), [projects]);
  const [known, setKnown] = useState<{ question: string; access: DeletionAccess } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    // Names of projects hold no blanks.
    const names = question === '' ? [] : question.split(' ');
    void askMayDelete(names, { signal: stop.signal, connection }).then(
      (access) => {
        if (!stop.signal.aborted) setKnown({ question, access });
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [question, connection]);
  return useMemo(
    () => ({ ...(known?.access ?? nothingKnown), asking: known?.question !== question }),
    [known, question],
  );
};
