import { HttpError } from '@openshift-console/dynamic-plugin-sdk/lib/utils/error/http-error';
import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '../../../cluster/faults/fault';
import { coFetchJSON } from '../../sdk/fetch/consoleFetch';

const FAULTS = '/api/dev-console/faults';

/** Faults to begin with. */
export const EXAMPLES: readonly { title: string; fault: Fault }[] = [
  {
    title: 'Slow pages',
    fault: { match: { method: 'GET', path: '*/pods?*' }, effect: { kind: 'delay', ms: 2000 } },
  },
  {
    title: 'Pods are forbidden',
    fault: { match: { path: '*/pods*' }, effect: { kind: 'status', code: 403 } },
  },
  {
    title: 'The third page has expired',
    fault: {
      match: { path: '*/pods?*continue=*' },
      skip: 1,
      effect: { kind: 'status', code: 410 },
    },
  },
  {
    title: 'Deletions fail twice',
    fault: {
      match: { method: 'DELETE', path: '*/imagestreamtags/*' },
      times: 2,
      effect: { kind: 'status', code: 500 },
    },
  },
  {
    title: 'Watches break now',
    fault: { match: { path: '*' }, effect: { kind: 'cutWatches' } },
  },
];

const messageOf = (error: unknown): string => {
  if (error instanceof HttpError) return error.message;
  return error instanceof Error ? error.message : String(error);
};

/** The faults in force, with ways to change them. */
export const useFaults = () => {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [error, setError] = useState<string>();

  const attempt = useCallback(async (change: () => Promise<unknown>) => {
    try {
      await change();
      setFaults(((await coFetchJSON(FAULTS)) as { faults: Fault[] }).faults);
      setError(undefined);
    } catch (reason) {
      setError(messageOf(reason));
    }
  }, []);

  useEffect(() => void attempt(() => Promise.resolve()), [attempt]);

  return {
    faults,
    error,
    add: (text: string) =>
      attempt(async () => {
        await coFetchJSON.post(FAULTS, JSON.parse(text) as Fault);
      }),
    remove: (id: string) => attempt(() => coFetchJSON.delete(`${FAULTS}/${id}`)),
    clear: () => attempt(() => coFetchJSON.delete(FAULTS)),
  };
};
