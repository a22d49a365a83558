import type { K8sModel, K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import { getGroupVersionKindForModel } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/k8s-ref';
import { useK8sWatchResource } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/hooks';
import {
  Alert,
  Breadcrumb,
  BreadcrumbItem,
  PageBreadcrumb,
  PageSection,
  Title,
} from '@patternfly/react-core';
import { Link, useParams } from 'react-router';
import { ResourceIcon } from '../sdk/links/ResourceIcon';
import { NamespaceBar } from '../sdk/namespace/NamespaceBar';
import { DocumentTitle } from '../sdk/page/DocumentTitle';
import { HorizontalNav } from '../sdk/page/HorizontalNav';
import { Loading } from '../shell/Loading';
import { NotFoundPage } from './NotFoundPage';
import { ResourceDetails } from './ResourceDetails';
import { ResourceYaml } from './ResourceYaml';
import { useModelOfPath } from './useModelOfPath';

/** One object: what it is, its YAML to read, and the tabs of plugins. */
export const ResourceDetailsPage = () => {
  const { plural = '', name = '', ns } = useParams();
  const model = useModelOfPath(plural);
  if (model === undefined) return <Loading />;
  if (model === null) return <NotFoundPage />;
  return <Details model={model} plural={plural} name={name} namespace={ns} />;
};

interface DetailsProps {
  model: K8sModel;
  plural: string;
  name: string;
  namespace: string | undefined;
}

const Details = ({ model, plural, name, namespace }: DetailsProps) => {
  const groupVersionKind = getGroupVersionKindForModel(model);
  const [object, isLoaded, error] = useK8sWatchResource<K8sResourceCommon>({
    groupVersionKind,
    name,
    namespaced: model.namespaced ?? false,
    ...(namespace !== undefined && { namespace }),
  });
  return (
    <>
      <DocumentTitle>{`${name} · ${model.label ?? model.kind} details`}</DocumentTitle>
      {namespace !== undefined && <NamespaceBar />}
      <PageBreadcrumb hasBodyWrapper={false}>
        <Breadcrumb>
          <BreadcrumbItem>
            <Link to={namespace ? `/k8s/ns/${namespace}/${plural}` : `/k8s/cluster/${plural}`}>
              {model.labelPlural ?? model.kind}
            </Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>{model.label ?? model.kind} details</BreadcrumbItem>
        </Breadcrumb>
      </PageBreadcrumb>
      <PageSection hasBodyWrapper={false}>
        <Title headingLevel="h1">
          <ResourceIcon groupVersionKind={groupVersionKind} />
          {name}
        </Title>
      </PageSection>
      {error ? (
        <PageSection hasBodyWrapper={false}>
          <Alert isInline variant="danger" title={String((error as Error).message ?? error)} />
        </PageSection>
      ) : isLoaded ? (
        <HorizontalNav
          resource={{ ...object, kind: model.kind }}
          pages={[
            { href: '', name: 'Details', component: ResourceDetails },
            { href: 'yaml', name: 'YAML', component: ResourceYaml },
          ]}
        />
      ) : (
        <Loading />
      )}
    </>
  );
};
