import { PerspectiveContext } from '@openshift-console/dynamic-plugin-sdk/lib/perspective/perspective-context';
import { useContext } from 'react';

/** `[id, setId]` of the active perspective: `admin` or `dev`. */
export const useActivePerspective = (): [string, (perspective: string, next?: string) => void] => {
  const { activePerspective, setActivePerspective } = useContext(PerspectiveContext);
  return [activePerspective ?? 'admin', setActivePerspective ?? (() => undefined)];
};
