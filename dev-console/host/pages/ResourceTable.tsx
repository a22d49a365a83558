import type { K8sModel, K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import { getGroupVersionKindForModel } from '@openshift-console/dynamic-plugin-sdk/lib/utils/k8s/k8s-ref';
import {
  Alert,
  EmptyState,
  Label,
  LabelGroup,
  Pagination,
  SearchInput,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { ResourceLink } from '../sdk/links/ResourceLink';
import { Timestamp } from '../sdk/page/Timestamp';
import { Loading } from '../shell/Loading';

interface ResourceTableProps {
  model: K8sModel;
  objects: K8sResourceCommon[];
  isLoaded: boolean;
  error: unknown;
}

const PER_PAGE = 50;

const byName = (left: K8sResourceCommon, right: K8sResourceCommon) =>
  (left.metadata?.name ?? '').localeCompare(right.metadata?.name ?? '');

/** Name, project, labels and age of the objects of a kind, filtered by name. */
export const ResourceTable = ({ model, objects, isLoaded, error }: ResourceTableProps) => {
  const [filter, setFilter] = useState('');
  const [page, setPage] = useState(1);
  if (error) {
    const message = error instanceof Error ? error.message : String(error);
    return <Alert isInline variant="danger" title={message} />;
  }
  if (!isLoaded) return <Loading />;
  const matching = objects
    .filter(({ metadata }) => metadata?.name?.includes(filter.trim()))
    .sort(byName);
  const shown = matching.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const isNamespaced = model.namespaced ?? false;
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <SearchInput
              aria-label="Filter by name"
              placeholder="Filter by name"
              value={filter}
              onChange={(_event, value) => {
                setFilter(value);
                setPage(1);
              }}
              onClear={() => setFilter('')}
            />
          </ToolbarItem>
          <ToolbarItem variant="pagination">
            <Pagination
              itemCount={matching.length}
              page={page}
              perPage={PER_PAGE}
              perPageOptions={[{ title: String(PER_PAGE), value: PER_PAGE }]}
              onSetPage={(_event, next) => setPage(next)}
            />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {shown.length === 0 ? (
        <EmptyState titleText={`No ${model.labelPlural ?? model.kind} found`} headingLevel="h2" />
      ) : (
        <Table variant="compact" aria-label={model.labelPlural ?? model.kind}>
          <Thead>
            <Tr>
              <Th>Name</Th>
              {isNamespaced && <Th>Namespace</Th>}
              <Th>Labels</Th>
              <Th>Created</Th>
            </Tr>
          </Thead>
          <Tbody>
            {shown.map((object) => (
              <ResourceRow key={object.metadata?.uid} model={model} object={object} />
            ))}
          </Tbody>
        </Table>
      )}
    </>
  );
};

const ResourceRow = ({ model, object }: { model: K8sModel; object: K8sResourceCommon }) => {
  const { name, namespace, labels, creationTimestamp } = object.metadata ?? {};
  return (
    <Tr>
      <Td dataLabel="Name">
        <ResourceLink
          groupVersionKind={getGroupVersionKindForModel(model)}
          name={name ?? ''}
          {...(namespace !== undefined && { namespace })}
        />
      </Td>
      {model.namespaced && (
        <Td dataLabel="Namespace">
          <ResourceLink
            groupVersionKind={{ version: 'v1', kind: 'Namespace' }}
            name={namespace ?? ''}
          />
        </Td>
      )}
      <Td dataLabel="Labels">
        <LabelGroup>
          {Object.entries(labels ?? {}).map(([key, value]) => (
            <Label key={key} isCompact>{`${key}=${value}`}</Label>
          ))}
        </LabelGroup>
      </Td>
      <Td dataLabel="Created">
        <Timestamp timestamp={creationTimestamp} />
      </Td>
    </Tr>
  );
};
