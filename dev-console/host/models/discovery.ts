import type { K8sModel } from '@openshift-console/dynamic-plugin-sdk';
import { allModels } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/k8s-utils';
import { getReferenceForModel } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/k8s-ref';
import { coFetchJSON } from '../sdk/fetch/consoleFetch';

interface ApiResource {
  name: string;
  kind: string;
  namespaced: boolean;
  verbs?: string[];
  shortNames?: string[];
}

interface GroupList {
  groups?: { name: string; preferredVersion: { groupVersion: string } }[];
}

const BASE = '/api/kubernetes';

/**
 * Asks the API what kinds it has. A built-in kind keeps its model, with the verbs that the API
 * names; other kinds become custom resources. An API group that does not answer is left out.
 */
export const discoverModels = async (): Promise<K8sModel[]> => {
  const { groups = [] } = (await coFetchJSON(`${BASE}/apis`)) as GroupList;
  const paths = [
    { path: '/api/v1', group: undefined, version: 'v1' },
    ...groups.map(({ name, preferredVersion }) => ({
      path: `/apis/${preferredVersion.groupVersion}`,
      group: name,
      version: preferredVersion.groupVersion.slice(name.length + 1),
    })),
  ];
  const found = await Promise.all(
    paths.map(async ({ path, group, version }) => {
      try {
        const list = (await coFetchJSON(`${BASE}${path}`)) as { resources?: ApiResource[] };
        return modelsOf(list.resources ?? [], group, version);
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
};

/** The models of the resources of one API group and version; subresources have none. */
const modelsOf = (
  resources: readonly ApiResource[],
  group: string | undefined,
  version: string,
): K8sModel[] =>
  resources
    .filter(({ name }) => !name.includes('/'))
    .map(({ name, kind, namespaced, verbs, shortNames }) => {
      const discovered: K8sModel = {
        kind,
        plural: name,
        apiVersion: version,
        ...(group !== undefined && { apiGroup: group }),
        namespaced,
        abbr: kind.replaceAll(/[a-z]/g, '').slice(0, 4) || kind.charAt(0),
        label: kind,
        labelPlural: `${kind}s`,
        crd: true,
      };
      const reference = getReferenceForModel(discovered);
      const known = allModels().find(
        (model: K8sModel | undefined) =>
          model !== undefined && getReferenceForModel(model) === reference,
      );
      return {
        ...(known ?? discovered),
        ...(verbs && { verbs }),
        ...(shortNames && { shortNames }),
      } as K8sModel;
    });
