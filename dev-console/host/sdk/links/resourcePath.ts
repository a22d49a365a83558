import type { K8sGroupVersionKind, K8sModel } from '@openshift-console/dynamic-plugin-sdk';
import { getReferenceForModel } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/k8s-ref';
import * as staticModels from '../../models/staticModels';

/** How links to a kind are written: `pods`, or `group~version~Kind` for a kind found by discovery. */
const segmentOf = (model: Pick<K8sModel, 'crd' | 'plural' | 'apiVersion' | 'apiGroup' | 'kind'>) =>
  model.crd ? getReferenceForModel(model as K8sModel) : model.plural;

/** The built-in model of a kind; the group is compared where it is given. */
export const staticModelOf = (
  reference: K8sGroupVersionKind | string | undefined,
): K8sModel | undefined => {
  if (reference === undefined) return undefined;
  const { group, kind } = typeof reference === 'string' ? parsed(reference) : reference;
  return Object.values(staticModels).find(
    (model) =>
      model.kind === kind &&
      (group === undefined || (model.apiGroup ?? 'core') === (group || 'core')),
  );
};

const parsed = (reference: string): { group?: string; kind: string } => {
  const [group, , kind] = reference.split('~');
  return kind === undefined ? { kind: reference } : { ...(group && { group }), kind };
};

/**
 * Path of the page of an object, or of a list without a name.
 * @param segment of the kind: `pods`, or `group~version~Kind`
 * @internal for its test
 */
export const pathOf = (
  segment: string,
  namespace: string | undefined,
  name: string | undefined,
): string => {
  const scope = namespace ? `ns/${namespace}` : 'cluster';
  return `/k8s/${scope}/${segment}${name ? `/${encodeURIComponent(name)}` : ''}`;
};

/** Path of the page of an object of a kind. */
export const resourcePath = (
  kind: K8sGroupVersionKind | string,
  name: string | undefined,
  namespace: string | undefined,
): string => {
  const model = staticModelOf(kind);
  if (model) return pathOf(segmentOf(model), namespace, name);
  if (typeof kind === 'string') return pathOf(kind, namespace, name);
  return pathOf([kind.group || 'core', kind.version, kind.kind].join('~'), namespace, name);
};
