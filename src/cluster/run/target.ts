import type { RunAction } from '../../domain/model/action';
import { apiKinds } from '../../domain/snapshot/kinds/apiKinds';
import { objectPath, type ApiResource } from '../request/apiPath';

const imageStreamTags = { group: 'image.openshift.io', version: 'v1', plural: 'imagestreamtags' };
const imageTags = { group: 'image.openshift.io', version: 'v1', plural: 'imagetags' };
const { ImageStream: imageStreams, Image: images } = apiKinds;

/** A request of a run, with the words for what a user may lack to make it. */
export interface TargetRequest {
  readonly path: string;
  readonly verb: string;
  /** Resource and group as the API names them, such as `imagestreamtags.image.openshift.io`. */
  readonly resource: string;
}

/** Where an action reads and where it writes. */
export interface Target {
  readonly read: TargetRequest;
  readonly write: TargetRequest;
}

const named = ({ group, plural }: ApiResource, subresource = ''): string =>
  `${plural}${subresource === '' ? '' : `/${subresource}`}${group === '' ? '' : `.${group}`}`;

/**
 * The requests of an action. A tag is read through `imagetags`, which answers for every kind of
 * tag: a 404 on an image stream tag can mean that only its image is missing
 * (api-facts: A tag is not always an image).
 */
export const targetOf = (action: RunAction): Target => {
  switch (action.type) {
    case 'deleteTag': {
      const name = `${action.stream}:${action.tag}`;
      return {
        read: {
          path: objectPath(imageTags, action.namespace, name),
          verb: 'get',
          resource: named(imageTags),
        },
        write: {
          path: objectPath(imageStreamTags, action.namespace, name),
          verb: 'delete',
          resource: named(imageStreamTags),
        },
      };
    }
    case 'deletePod':
    case 'deleteDeploymentConfig': {
      const resource = apiKinds[action.type === 'deletePod' ? 'Pod' : 'DeploymentConfig'];
      const path = objectPath(resource, action.namespace, action.name);
      return {
        read: { path, verb: 'get', resource: named(resource) },
        write: { path, verb: 'delete', resource: named(resource) },
      };
    }
    case 'scaleToZero': {
      const resource = apiKinds[action.kind];
      const path = objectPath(resource, action.namespace, action.name, 'scale');
      return {
        read: { path, verb: 'get', resource: named(resource, 'scale') },
        write: { path, verb: 'patch', resource: named(resource, 'scale') },
      };
    }
    case 'trimHistory': {
      const { namespace, name } = action;
      return {
        read: {
          path: objectPath(imageStreams, namespace, name),
          verb: 'get',
          resource: named(imageStreams),
        },
        write: {
          path: objectPath(imageStreams, namespace, name, 'status'),
          verb: 'update',
          resource: named(imageStreams, 'status'),
        },
      };
    }
    case 'deleteImage': {
      const path = objectPath(images, null, action.digest);
      return {
        read: { path, verb: 'get', resource: named(images) },
        write: { path, verb: 'delete', resource: named(images) },
      };
    }
  }
};
