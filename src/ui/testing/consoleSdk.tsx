/**
 * Stands for `@openshift-console/dynamic-plugin-sdk` in unit tests: the published package works only
 * inside a console. What surrounds the plugin in a test is set through `testConsole`.
 */
export * from './sdk/components';
export * from './sdk/hooks';
export * from './sdk/requests';
export { getAPIVersionForModel, getGroupVersionKindForModel } from './sdk/models';
