import { useCallback, useState, type Dispatch, type SetStateAction } from 'react';
import { createRoot } from 'react-dom/client';
import { act } from '@testing-library/react';
import type {
  AccessReviewResourceAttributes,
  OverlayComponent,
  WatchK8sResource,
} from '@openshift-console/dynamic-plugin-sdk';
import { testConsole } from '../testConsole';

/** The key of the console for all projects. */
const ALL_NAMESPACES = '#ALL_NS#';

/** Whether a project's name stands for all projects. */
export const isAllNamespacesKey = (namespace: string): boolean => namespace === ALL_NAMESPACES;

/** The project of the namespace bar, and how to change it. */
export const useActiveNamespace = (): [string, (namespace: string) => void] => {
  const [namespace, setNamespace] = useState(testConsole.namespace);
  const change = useCallback((next: string) => {
    testConsole.namespace = next;
    setNamespace(next);
  }, []);
  return [namespace, change];
};

/** The perspective is the admin's. */
export const useActivePerspective = (): [string, (perspective: string) => void] => [
  'admin',
  () => {},
];

/** Whether the user may do something: `[allowed, loading]`. */
export const useAccessReview = (attributes: AccessReviewResourceAttributes): [boolean, boolean] => [
  testConsole.allows(attributes),
  false,
];

/** What the test shows of a list; nothing is asked for without a resource. */
export const useK8sWatchResource = (resource: WatchK8sResource | null) =>
  resource ? testConsole.watch(resource) : [undefined, true, null];

/** The same for several lists at once. */
export const useK8sWatchResources = (resources: Record<string, WatchK8sResource>) =>
  Object.fromEntries(
    Object.entries(resources).map(([key, resource]) => {
      const [data, loaded, loadError] = testConsole.watch(resource);
      return [key, { data, loaded, loadError }];
    }),
  );

/** A preference of the user: `[value, set, loaded]`. */
export const useUserPreference = <T,>(
  key: string,
  fallback: T,
): [T, Dispatch<SetStateAction<T>>, boolean] => {
  const [value, setValue] = useState<T>(() =>
    testConsole.preferences.has(key) ? (testConsole.preferences.get(key) as T) : fallback,
  );
  const change: Dispatch<SetStateAction<T>> = useCallback(
    (next) => {
      setValue((previous) => {
        const chosen = next instanceof Function ? next(previous) : next;
        testConsole.preferences.set(key, chosen);
        return chosen;
      });
    },
    [key],
  );
  return [value, change, true];
};

/** Every flag is set. */
export const useFlag = (): boolean => true;

/** Shows a component outside the page, until it closes itself. */
export const useOverlay = () =>
  useCallback(<P extends object>(Overlay: OverlayComponent<P>, props: P): void => {
    const place = document.body.appendChild(document.createElement('div'));
    const root = createRoot(place);
    const close = () => {
      root.unmount();
      place.remove();
    };
    act(() => {
      root.render(<Overlay {...props} closeOverlay={close} />);
    });
  }, []);

/**
 * The older name of {@link useOverlay}.
 * @alias
 */
export const useModal = useOverlay;
