import { ResourceLink } from '@openshift-console/dynamic-plugin-sdk';
import type { ReferrerKind } from '../../domain/snapshot/kinds/apiKinds';
import { imageStreamTagKind, objectKind } from './objectKind';

/** An object that refers to images, with its badge, as a link to its page in the console. */
export const ObjectLink = ({
  kind,
  namespace,
  name,
}: {
  readonly kind: ReferrerKind;
  readonly namespace: string;
  readonly name: string;
}) => <ResourceLink groupVersionKind={objectKind(kind)} namespace={namespace} name={name} inline />;

/** A tag of an image stream as a link to its page in the console. */
export const TagLink = ({
  namespace,
  stream,
  tag,
}: {
  readonly namespace: string;
  readonly stream: string;
  readonly tag: string;
}) => (
  <ResourceLink
    groupVersionKind={imageStreamTagKind}
    namespace={namespace}
    name={`${stream}:${tag}`}
    inline
  />
);

/** An image stream (`namespace/name`) as a link to its page in the console. */
export const StreamLink = ({ stream }: { readonly stream: string }) => {
  const [namespace = '', name = ''] = stream.split('/');
  return (
    <>
      <ObjectLink kind="ImageStream" namespace={namespace} name={name} /> ({namespace})
    </>
  );
};
