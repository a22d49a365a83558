import type { K8sModel } from '@openshift-console/dynamic-plugin-sdk';
import { useModelsLoaded } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/hooks/useModelsLoaded';
import { useK8sModels } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/hooks';

/**
 * The model that a path means, by plural (`pods`) or reference (`group~version~Kind`).
 * @returns `undefined` while the API is being asked, `null` when it has no such kind
 */
export const useModelOfPath = (segment: string): K8sModel | null | undefined => {
  const [models] = useK8sModels();
  const isLoaded = useModelsLoaded();
  const [group, , kind] = segment.split('~');
  const found = Object.values(models).find((model) =>
    kind === undefined
      ? model.plural === segment
      : model.kind === kind && (model.apiGroup ?? 'core') === group,
  );
  return found ?? (isLoaded ? null : undefined);
};
