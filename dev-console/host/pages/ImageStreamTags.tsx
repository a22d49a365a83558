import type { K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { ResourceLink } from '../sdk/links/ResourceLink';
import { Timestamp } from '../sdk/page/Timestamp';

interface ImageStream extends K8sResourceCommon {
  spec?: { tags?: { name: string; from?: { kind: string; name: string } }[] };
  status?: { tags?: { tag: string; items?: { created: string; image: string }[] | null }[] };
}

const KIND = { group: 'image.openshift.io', version: 'v1', kind: 'ImageStreamTag' };

/** The tags of an image stream with what each of them points to now. */
export const ImageStreamTags = ({ stream }: { stream: ImageStream }) => {
  const { name, namespace = '' } = stream.metadata ?? {};
  const specified = new Map(stream.spec?.tags?.map((tag) => [tag.name, tag.from]));
  const current = new Map(stream.status?.tags?.map((tag) => [tag.tag, tag.items?.[0]]));
  const names = [...new Set([...specified.keys(), ...current.keys()])].sort();
  return (
    <>
      <Title headingLevel="h2">Tags</Title>
      <Table variant="compact" aria-label="Tags">
        <Thead>
          <Tr>
            <Th>Name</Th>
            <Th>From</Th>
            <Th>Identifier</Th>
            <Th>Last updated</Th>
          </Tr>
        </Thead>
        <Tbody>
          {names.map((tag) => {
            const from = specified.get(tag);
            const item = current.get(tag);
            return (
              <Tr key={tag}>
                <Td dataLabel="Name">
                  <ResourceLink
                    groupVersionKind={KIND}
                    name={`${name}:${tag}`}
                    displayName={tag}
                    namespace={namespace}
                  />
                </Td>
                <Td dataLabel="From">{from ? `${from.kind} ${from.name}` : 'pushed image'}</Td>
                <Td dataLabel="Identifier" modifier="breakWord">
                  {item?.image || '-'}
                </Td>
                <Td dataLabel="Last updated">
                  <Timestamp timestamp={item?.created} />
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
    </>
  );
};
