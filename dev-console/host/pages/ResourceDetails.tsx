import type { K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Label,
  LabelGroup,
  PageSection,
  Title,
} from '@patternfly/react-core';
import type { PropsWithChildren } from 'react';
import { ResourceLink } from '../sdk/links/ResourceLink';
import { Timestamp } from '../sdk/page/Timestamp';
import { ImageStreamTags } from './ImageStreamTags';

const Property = ({ name, children }: PropsWithChildren<{ name: string }>) => (
  <DescriptionListGroup>
    <DescriptionListTerm>{name}</DescriptionListTerm>
    <DescriptionListDescription>{children}</DescriptionListDescription>
  </DescriptionListGroup>
);

/** What every object has, and, of an image stream, its tags. */
export const ResourceDetails = ({ obj }: { obj?: K8sResourceCommon }) => {
  const { name, namespace, labels, creationTimestamp, ownerReferences } = obj?.metadata ?? {};
  return (
    <PageSection hasBodyWrapper={false}>
      <Title headingLevel="h2">{obj?.kind} details</Title>
      <DescriptionList>
        <Property name="Name">{name}</Property>
        {namespace !== undefined && (
          <Property name="Namespace">
            <ResourceLink
              groupVersionKind={{ version: 'v1', kind: 'Namespace' }}
              name={namespace}
            />
          </Property>
        )}
        <Property name="Labels">
          {labels ? (
            <LabelGroup numLabels={20}>
              {Object.entries(labels).map(([key, value]) => (
                <Label key={key} isCompact>{`${key}=${value}`}</Label>
              ))}
            </LabelGroup>
          ) : (
            'No labels'
          )}
        </Property>
        <Property name="Created at">
          <Timestamp timestamp={creationTimestamp} />
        </Property>
        <Property name="Owner">
          {ownerReferences?.map(({ uid, kind, apiVersion, name: owner }) => (
            <ResourceLink
              key={uid}
              groupVersionKind={{
                group: apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '',
                version: apiVersion.split('/').at(-1) ?? 'v1',
                kind,
              }}
              name={owner}
              {...(namespace !== undefined && { namespace })}
            />
          )) ?? 'No owner'}
        </Property>
      </DescriptionList>
      {obj?.kind === 'ImageStream' && <ImageStreamTags stream={obj} />}
    </PageSection>
  );
};
