import { useEffect, useMemo, useState } from 'react';
import type { Connection } from '../../cluster/request/connection';
import type { AskOptions } from '../../cluster/access/askRights';

type Ask<Access> = (projects: readonly string[], options: AskOptions) => Promise<Access>;

/**
 * What the user may do in some projects, asked again when the projects change. Further projects do
 * not take back what is known.
 * @param ask the same function each time
 * @param nothingKnown what is shown until the first answers are there
 * @param projects in any order; the same names are the same question
 */
export const useAnswers = <Access extends object>(
  ask: Ask<Access>,
  nothingKnown: Access,
  projects: readonly string[],
  connection: Connection,
): Access & { readonly asking: boolean } => {
  const question = useMemo(() => [...new Set(projects)].sort().join(' '), [projects]);
  const [known, setKnown] = useState<{ question: string; access: Access } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    // Names of projects hold no blanks.
    const names = question === '' ? [] : question.split(' ');
    void ask(names, { signal: stop.signal, connection }).then(
      (access) => {
        if (!stop.signal.aborted) setKnown({ question, access });
      },
      () => undefined,
    );
    return () => stop.abort();
  }, [ask, question, connection]);
  return useMemo(
    () => ({ ...(known?.access ?? nothingKnown), asking: known?.question !== question }),
    [known, nothingKnown, question],
  );
};
