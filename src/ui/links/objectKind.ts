import type { K8sGroupVersionKind } from '@openshift-console/dynamic-plugin-sdk';
import { apiKinds, apiNameOf, type ReferrerKind } from '../../domain/snapshot/kinds/apiKinds';

/** The console knows the core group by its absence. */
const inGroup = (group: string, version: string, kind: string): K8sGroupVersionKind =>
  group === '' ? { version, kind } : { group, version, kind };

/** Group, version and kind of an object that refers to images, as the console's links want them. */
export const objectKind = (kind: ReferrerKind): K8sGroupVersionKind => {
  const { group, version } = apiKinds[kind];
  return inGroup(group, version, apiNameOf(kind));
};

/** Group, version and kind of an owner, from its `apiVersion` (`apps/v1`, or `v1` for the core group). */
export const ownerKind = (apiVersion: string, kind: string): K8sGroupVersionKind => {
  const slash = apiVersion.indexOf('/');
  return inGroup(apiVersion.slice(0, Math.max(slash, 0)), apiVersion.slice(slash + 1), kind);
};

/** The kind of an image stream's tag. */
export const imageStreamTagKind: K8sGroupVersionKind = {
  ...objectKind('ImageStream'),
  kind: 'ImageStreamTag',
};
