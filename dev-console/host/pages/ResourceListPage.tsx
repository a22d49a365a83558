import { ALL_NAMESPACES_KEY } from '@openshift-console/dynamic-plugin-sdk/lib/constants';
import type { K8sModel, K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import ListPageBody from '@openshift-console/dynamic-plugin-sdk/lib/app/components/factory/ListPage/ListPageBody';
import { getGroupVersionKindForModel } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/k8s-ref';
import { useK8sWatchResource } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/hooks';
import { useParams } from 'react-router';
import { NamespaceBar } from '../sdk/namespace/NamespaceBar';
import { useActiveNamespace } from '../sdk/namespace/useActiveNamespace';
import { DocumentTitle } from '../sdk/page/DocumentTitle';
import { ListPageHeader } from '../sdk/page/ListPageHeader';
import { Loading } from '../shell/Loading';
import { NotFoundPage } from './NotFoundPage';
import { ResourceTable } from './ResourceTable';
import { useModelOfPath } from './useModelOfPath';

/** The objects of a kind, in a project or in all. */
export const ResourceListPage = () => {
  const { plural = '' } = useParams();
  const model = useModelOfPath(plural);
  if (model === undefined) return <Loading />;
  return model ? <ResourceList model={model} /> : <NotFoundPage />;
};

const ResourceList = ({ model }: { model: K8sModel }) => {
  const [active] = useActiveNamespace();
  const namespace = active === ALL_NAMESPACES_KEY ? undefined : active;
  const isNamespaced = model.namespaced ?? false;
  const [objects, isLoaded, error] = useK8sWatchResource<K8sResourceCommon[]>({
    groupVersionKind: getGroupVersionKindForModel(model),
    isList: true,
    namespaced: isNamespaced,
    ...(isNamespaced && namespace !== undefined && { namespace }),
  });
  const title = model.labelPlural ?? model.kind;
  return (
    <>
      <DocumentTitle>{title}</DocumentTitle>
      {isNamespaced && <NamespaceBar />}
      <ListPageHeader title={title} />
      <ListPageBody>
        <ResourceTable model={model} objects={objects} isLoaded={isLoaded} error={error} />
      </ListPageBody>
    </>
  );
};
