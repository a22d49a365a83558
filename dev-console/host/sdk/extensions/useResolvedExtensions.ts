import type { Extension, LoadedExtension } from '@openshift/dynamic-plugin-sdk';
import { useResolvedExtensions as useResolved } from '@openshift/dynamic-plugin-sdk';
import { useCallback, useState } from 'react';

type TypeGuard = (extension: Extension) => boolean;

/**
 * The extensions of the loaded plugins that one of the guards takes, their code loaded.
 * @returns the extensions, whether all code has been loaded, and the errors in loading it
 */
export const useResolvedExtensions = (...typeGuards: TypeGuard[]) => {
  // As in the console, the guards of the first call stay in force.
  const [guards] = useState(() => typeGuards);
  const isWanted = useCallback(
    (extension: Extension): extension is LoadedExtension =>
      guards.some((guard) => guard(extension)),
    [guards],
  );
  return useResolved(isWanted);
};
