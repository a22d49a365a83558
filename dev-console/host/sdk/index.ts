/**
 * What the local console gives to plugins as `@openshift-console/dynamic-plugin-sdk`. Where the
 * published package holds the console's own code it is taken from there: the list hooks, the
 * requests, the status components, the type guards. The rest is implemented here; what is not
 * implemented throws when it is used (notOffered.ts). A test compares the names with those of the
 * real console.
 */
export * from '@openshift-console/dynamic-plugin-sdk/lib/extensions';
export * from '@openshift-console/dynamic-plugin-sdk/lib/app/components';
export * from '@openshift-console/dynamic-plugin-sdk/lib/api/common-types';
export * from '@openshift-console/dynamic-plugin-sdk/lib/api/utils';
export * from '@openshift-console/dynamic-plugin-sdk/lib/perspective/perspective-context';
export {
  useK8sModel,
  useK8sModels,
  useK8sWatchResource,
  useK8sWatchResources,
} from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/hooks';
export { HttpError } from '@openshift-console/dynamic-plugin-sdk/lib/utils/error/http-error';
export {
  k8sCreateResource as k8sCreate,
  k8sDeleteResource as k8sDelete,
  k8sGetResource as k8sGet,
  k8sListResource as k8sList,
  k8sListResourceItems as k8sListItems,
  k8sPatchResource as k8sPatch,
  k8sUpdateResource as k8sUpdate,
} from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s';
export {
  getAPIVersionForModel,
  getGroupVersionKindForModel,
  getGroupVersionKindForResource,
} from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/k8s-ref';
export { useFlag } from '@openshift-console/dynamic-plugin-sdk/lib/utils/flags';
export { useModal } from '@openshift-console/dynamic-plugin-sdk/lib/app/modal-support/useModal';
export { useOverlay } from '@openshift-console/dynamic-plugin-sdk/lib/app/modal-support/useOverlay';
export {
  coFetch as consoleFetch,
  coFetchJSON as consoleFetchJSON,
  coFetchText as consoleFetchText,
} from './fetch/consoleFetch';
export { AlertSeverity, AlertStates, RuleStates, SilenceStates } from './alertStates';
export * from './extensions/useResolvedExtensions';
export * from './links/ResourceIcon';
export * from './links/ResourceLink';
export * from './modals/useDeleteModal';
export * from './namespace/NamespaceBar';
export * from './namespace/useActiveNamespace';
export * from './notOffered';
export * from './page/DocumentTitle';
export * from './page/ErrorBoundaryFallbackPage';
export * from './page/HorizontalNav';
export * from './page/inventory';
export * from './page/ListPageHeader';
export * from './page/Timestamp';
export * from './perspective/useActivePerspective';
export * from './preferences/useUserPreference';
