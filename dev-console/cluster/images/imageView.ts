import type { Image, ImageStream, TagEvent } from './types';
import { ownReference, referenceOf } from './types';

/** What stands where an image's metadata was not read: a null date that is no date. */
const UNREAD_METADATA = {
  kind: 'DockerImage',
  apiVersion: 'image.openshift.io/1.0',
  Id: '',
  Created: null,
  ContainerConfig: {},
};

/**
 * The image as a tag shows it.
 * @param image the Image object; without it only the name is known, as in lists
 */
export const imageOfTag = (
  stream: ImageStream,
  tag: string,
  event: TagEvent | undefined,
  image: Image | undefined,
): object => {
  const reference = event && pullSpecOf(stream, tag, event);
  if (image) return { ...image, ...(reference && { dockerImageReference: reference }) };
  return {
    metadata: event ? { name: event.image } : {},
    ...(reference && { dockerImageReference: reference }),
    dockerImageMetadata: UNREAD_METADATA,
    dockerImageMetadataVersion: '1.0',
  };
};

/** A tag with the reference policy `Local` is pulled through the stream's own path. */
const pullSpecOf = (stream: ImageStream, tag: string, event: TagEvent): string => {
  const policy = referenceOf(stream, tag)?.referencePolicy.type;
  return policy === 'Local' && event.image
    ? ownReference(stream.metadata.namespace ?? '', stream.metadata.name, event.image)
    : event.dockerImageReference;
};
