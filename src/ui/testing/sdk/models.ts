import type { K8sGroupVersionKind, K8sModel } from '@openshift-console/dynamic-plugin-sdk';

type Model = Pick<K8sModel, 'apiGroup' | 'apiVersion' | 'kind'>;

/** `apps/v1`, or `v1` for the core group. */
export const getAPIVersionForModel = ({ apiGroup, apiVersion }: Model): string =>
  !apiGroup || apiGroup === 'core' ? apiVersion : `${apiGroup}/${apiVersion}`;

/** Group, version and kind of a model. */
export const getGroupVersionKindForModel = ({
  apiGroup,
  apiVersion,
  kind,
}: Model): K8sGroupVersionKind => ({ group: apiGroup, version: apiVersion, kind });
