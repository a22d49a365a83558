import { useContext } from 'react';
import { ActiveNamespaceContext } from './ActiveNamespace';

/** `[name, setName]` of the active project; `#ALL_NS#` stands for all projects. */
export const useActiveNamespace = (): [string, (namespace: string) => void] => {
  const { namespace, setNamespace } = useContext(ActiveNamespaceContext);
  return [namespace, setNamespace];
};
