import { PerspectiveContext } from '@openshift-console/dynamic-plugin-sdk/lib/perspective/perspective-context';
import type { PropsWithChildren, SetStateAction } from 'react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useUserPreference } from '../sdk/preferences/useUserPreference';

/** The two perspectives that the local console has. */
export const PERSPECTIVES = { admin: 'Core platform', dev: 'Developer' } as const;

/** Keeps the perspective that the user chose: `admin` unless changed. */
export const PerspectiveProvider = ({ children }: PropsWithChildren) => {
  const navigate = useNavigate();
  const [perspective = 'admin', setPerspective] = useUserPreference('perspective', 'admin');
  const value = useMemo(
    () => ({
      activePerspective: perspective,
      setActivePerspective: (action: SetStateAction<string>, next?: string) => {
        setPerspective(typeof action === 'function' ? action(perspective) : action);
        if (next !== undefined) void navigate(next);
      },
    }),
    [perspective, setPerspective, navigate],
  );
  return <PerspectiveContext.Provider value={value}>{children}</PerspectiveContext.Provider>;
};
