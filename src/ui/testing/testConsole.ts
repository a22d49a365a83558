import type {
  AccessReviewResourceAttributes,
  K8sResourceCommon,
  WatchK8sResource,
} from '@openshift-console/dynamic-plugin-sdk';

/** What the console around the plugin is like during one test. A test sets what it needs. */
export interface TestConsole {
  /** The project of the namespace bar; `#ALL_NS#` is all of them. */
  namespace: string;
  /** What the user may do; everything, unless a test says otherwise. */
  allows: (attributes: AccessReviewResourceAttributes) => boolean;
  /** Answers a request to the cluster; without an answer of the test's own it fails as a cut line does. */
  respond: (url: string, options: RequestInit) => Response | Promise<Response>;
  /** What the list hook shows: `[objects, loaded, error]`. */
  watch: (
    resource: WatchK8sResource,
  ) => [data: K8sResourceCommon | K8sResourceCommon[], loaded: boolean, error: unknown];
  /** The user's preferences by key. */
  preferences: Map<string, unknown>;
}

const initial = (): TestConsole => ({
  namespace: 'shop',
  allows: () => true,
  respond: (url) => Promise.reject(new TypeError(`No answer to ${url} in this test`)),
  watch: () => [[], true, null],
  preferences: new Map(),
});

/** The console of the present test; put back to its initial state after each one. */
export const testConsole: TestConsole = initial();

/** Forgets what a test set. */
export const resetTestConsole = (): void => {
  Object.assign(testConsole, initial());
};
