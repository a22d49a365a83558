import { ALL_NAMESPACES_KEY } from '@openshift-console/dynamic-plugin-sdk/lib/constants';
import type { PropsWithChildren } from 'react';
import { createContext, useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { namespaceOfPath, pathInNamespace } from './namespacePath';

/** The active project and a way to change it. */
export interface ActiveNamespace {
  namespace: string;
  setNamespace: (namespace: string) => void;
}

/** The active project of the console around. */
export const ActiveNamespaceContext = createContext<ActiveNamespace>({
  namespace: ALL_NAMESPACES_KEY,
  setNamespace: () => undefined,
});

const LAST = 'bridge/last-namespace-name';

/**
 * Makes the project that the path names the active one; on a path without a project the last one
 * stays active.
 */
export const ActiveNamespaceProvider = ({ children }: PropsWithChildren) => {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(() => localStorage.getItem(LAST) ?? ALL_NAMESPACES_KEY);
  const fromPath = namespaceOfPath(pathname);
  if (fromPath !== undefined && fromPath !== chosen) setChosen(fromPath);
  const namespace = fromPath ?? chosen;

  const setNamespace = useCallback(
    (next: string) => {
      localStorage.setItem(LAST, next);
      setChosen(next);
      const path = pathInNamespace(pathname, search, next);
      if (path !== `${pathname}${search}`) void navigate(path);
    },
    [navigate, pathname, search],
  );

  const value = useMemo(() => ({ namespace, setNamespace }), [namespace, setNamespace]);
  return (
    <ActiveNamespaceContext.Provider value={value}>{children}</ActiveNamespaceContext.Provider>
  );
};
