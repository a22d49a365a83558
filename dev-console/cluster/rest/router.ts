import { authorize } from '../access/authorizer';
import { listProjects, whoAmI } from '../access/projects';
import { reviewOwnRules, reviewSelf, reviewUser, reviewWho } from '../access/reviews';
import { deleteTag } from '../images/deleteTag';
import { getImageStreamImage } from '../images/imageStreamImages';
import {
  setImageStreamTag,
  getImageStreamTag,
  listedImageStreamTags,
} from '../images/imageStreamTags';
import { getImageTag, listedImageTags } from '../images/imageTags';
import { getLayers } from '../images/layers';
import { createMapping } from '../images/mappings';
import type { MayPull } from '../images/specTags';
import { admitStream, admitStreamStatus } from '../images/streams';
import { listTags } from '../images/tagLists';
import type { Store } from '../store/store';
import type { Answer } from './answer';
import { asksForMetadataOnly, jsonAnswer, metadataOnly, withKind } from './answer';
import type { ApiCall } from './call';
import { list } from './list';
import { remove, removeCollection } from './remove';
import type { ResourceDefinition } from './resources';
import { IMAGE_GROUP, STORED_RESOURCES, storeName } from './resources';
import { forbidden, methodNotAllowed, notFound, unknownResource } from './status';
import type { Admission } from './write';
import { create, getScale, update } from './write';

/** Resources that everyone who is logged in may ask; the answer holds only what concerns him. */
const OPEN_TO_ALL = new Set([
  'list projects',
  'watch projects',
  'get users',
  'create selfsubjectreviews',
  'create selfsubjectaccessreviews',
  'create selfsubjectrulesreviews',
]);

/** @throws {ApiError} 403, in the words of the real API */
export const checkAccess = (store: Store, call: ApiCall): void => {
  const { account, verb, group, namespace, name } = call;
  if (OPEN_TO_ALL.has(`${verb} ${call.resource}`)) return;
  const resource = call.subresource ? `${call.resource}/${call.subresource}` : call.resource;
  const deed = { verb, group, resource, ...(namespace !== undefined && { namespace }) };
  if (authorize(store, account, deed).allowed) return;
  const where =
    namespace === undefined
      ? 'at the cluster scope'
      : `in the namespace ${JSON.stringify(namespace)}`;
  throw forbidden(
    call,
    name,
    `User ${JSON.stringify(account.name)} cannot ${verb} resource ${JSON.stringify(resource)} in API group ${JSON.stringify(group)} ${where}`,
  );
};

/**
 * Answers a request that is no watch and whose access was checked.
 * @throws {ApiError}
 */
export const route = (
  store: Store,
  definition: ResourceDefinition,
  call: ApiCall,
): Answer | Promise<Answer> => {
  if (definition.group === IMAGE_GROUP) {
    const answer = routeImages(store, definition, call);
    if (answer) return answer;
  }
  switch (definition.resource) {
    case 'projects':
      if (call.verb === 'list') return listProjects(store, definition, call);
      return call.verb === 'get' ? get(store, definition, call) : refuse();
    case 'users':
      return call.verb === 'get' && ['~', call.account.name].includes(call.name ?? '')
        ? whoAmI(definition, call.account)
        : refuse();
    case 'selfsubjectreviews':
      return review(call, reviewUser(call.account));
    case 'selfsubjectaccessreviews':
      return review(call, reviewSelf(store, call.account, call.body));
    case 'selfsubjectrulesreviews':
      return review(call, reviewOwnRules(store, call.account, call.body));
    case 'localresourceaccessreviews':
      return review(call, reviewWho(store, call.namespace ?? '', call.body));
    default:
      return STORED_RESOURCES.includes(definition)
        ? routeStored(store, definition, call)
        : refuse();
  }
};

const refuse = (): never => {
  throw methodNotAllowed();
};

const review = (call: ApiCall, answer: object): Answer =>
  call.verb === 'create' ? jsonAnswer(201, answer) : refuse();

const routeImages = (
  store: Store,
  definition: ResourceDefinition,
  call: ApiCall,
): Answer | Promise<Answer> | undefined => {
  const { verb } = call;
  switch (definition.resource) {
    case 'imagestreams':
      return call.subresource === 'layers' && verb === 'get' ? getLayers(store, call) : undefined;
    case 'imagestreamtags':
      if (verb === 'get') return getImageStreamTag(store, call);
      if (verb === 'list') return listTags(store, definition, call, listedImageStreamTags);
      if (verb === 'create' || verb === 'update')
        return setImageStreamTag(store, call, mayPull(store, call));
      return verb === 'delete' ? deleteTag(store, definition, call) : refuse();
    case 'imagetags':
      if (verb === 'get') return getImageTag(store, call);
      if (verb === 'list') return listTags(store, definition, call, listedImageTags);
      return verb === 'delete' ? deleteTag(store, definition, call) : refuse();
    case 'imagestreamimages':
      return verb === 'get' ? getImageStreamImage(store, call) : refuse();
    case 'imagestreammappings':
      return verb === 'create' ? createMapping(store, call) : refuse();
    default:
      return undefined;
  }
};

const mayPull =
  (store: Store, { account }: ApiCall): MayPull =>
  (namespace) =>
    authorize(store, account, {
      verb: 'get',
      group: IMAGE_GROUP,
      resource: 'imagestreams/layers',
      namespace,
    }).allowed;

const admission =
  (store: Store, definition: ResourceDefinition): Admission =>
  (after, before, call) => {
    if (definition.resource !== 'imagestreams') return after;
    return call.subresource === 'status'
      ? admitStreamStatus(after)
      : admitStream(store, after, before, mayPull(store, call));
  };

const routeStored = (store: Store, definition: ResourceDefinition, call: ApiCall): Answer => {
  checkSubresource(definition, call);
  switch (call.verb) {
    case 'list':
      return list(store, definition, call);
    case 'get':
      return call.subresource === 'scale'
        ? getScale(store, definition, call)
        : get(store, definition, call);
    case 'create':
      if (call.name !== undefined) return refuse();
      return create(store, definition, call, admission(store, definition));
    case 'update':
    case 'patch':
      return update(store, definition, call, admission(store, definition));
    case 'delete':
      return remove(store, definition, call);
    case 'deletecollection':
      return removeCollection(store, definition, call);
    default:
      return refuse();
  }
};

const checkSubresource = (definition: ResourceDefinition, { subresource }: ApiCall): void => {
  const offered = [
    undefined,
    ...(definition.status ? ['status'] : []),
    ...(definition.scale ? ['scale'] : []),
  ];
  if (!offered.includes(subresource)) throw unknownResource();
};

const get = (store: Store, definition: ResourceDefinition, call: ApiCall): Answer => {
  const name = call.name ?? '';
  const namespace = definition.namespaced ? call.namespace : undefined;
  const object = store.get(storeName(definition), namespace, name);
  if (!object) throw notFound(definition, name);
  return {
    status: 200,
    body: asksForMetadataOnly(call.accept)
      ? metadataOnly(object.metadata)
      : withKind(definition, JSON.stringify(object)),
  };
};
