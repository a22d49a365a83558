import type { ImageStream, Revision, SpecTag, Tag } from '../records';
import type { JsonObject } from '../../json/json';
import {
  asInstant,
  asNumber,
  asObject,
  asText,
  flagAt,
  instantAt,
  listAt,
  numberAt,
  objectAt,
  textAt,
  textsAt,
} from '../../json/json';
import { trimManager } from '../object/manager';
import { trimIdentity } from '../object/metadata';
import { trimTagSource } from '../referrer/tagSource';

/**
 * An image stream with the union of the tags of its spec and status, those with a history first.
 * @throws {InvalidAnswerError}
 */
export const trimImageStream = (stream: JsonObject): ImageStream => {
  const identity = trimIdentity('ImageStream', stream);
  const metadata = objectAt(stream, 'metadata');
  const spec = objectAt(stream, 'spec');
  const status = objectAt(stream, 'status');
  const specTags = trimSpecTags(spec, identity.name, identity.namespace);
  const tags: Tag[] = [];
  for (const entry of listAt(status, 'tags')) {
    const statusTag = asObject(entry);
    const name = textAt(statusTag, 'tag');
    if (name === '') continue;
    tags.push(trimTag(name, statusTag, specTags.get(name) ?? null));
    specTags.delete(name);
  }
  for (const [name, specTag] of specTags) tags.push(trimTag(name, {}, specTag));
  return {
    namespace: identity.namespace,
    name: identity.name,
    uid: identity.uid,
    resourceVersion: identity.resourceVersion,
    created: identity.created,
    labels: textsAt(metadata, 'labels'),
    localLookup: flagAt(objectAt(spec, 'lookupPolicy'), 'local'),
    repositories: trimRepositories(status),
    manager: trimManager(metadata),
    // A list that grew has room left over; its copy has none.
    tags: [...tags],
  };
};

const trimRepositories = (status: JsonObject): readonly string[] => {
  const repositories: string[] = [];
  for (const field of ['dockerImageRepository', 'publicDockerImageRepository']) {
    const repository = textAt(status, field);
    if (repository !== '') repositories.push(repository);
  }
  return repositories;
};

const trimSpecTags = (spec: JsonObject, stream: string, namespace: string) => {
  const specTags = new Map<string, SpecTag>();
  for (const entry of listAt(spec, 'tags')) {
    const specTag = asObject(entry);
    const name = textAt(specTag, 'name');
    if (name === '') continue;
    specTags.set(name, {
      from: trimTagSource(specTag, stream, namespace),
      reference: flagAt(specTag, 'reference'),
      generation: numberAt(specTag, 'generation'),
    });
  }
  return specTags;
};

const trimTag = (name: string, statusTag: JsonObject, spec: SpecTag | null): Tag => {
  const failure = importFailureOf(statusTag);
  return {
    name,
    revisions: trimRevisions(statusTag),
    spec,
    importFailure: failure && (textAt(failure, 'message') || textAt(failure, 'reason')),
    importFailedAt: failure && instantAt(failure, 'lastTransitionTime'),
  };
};

const importFailureOf = (statusTag: JsonObject): JsonObject | null => {
  for (const entry of listAt(statusTag, 'conditions')) {
    const condition = asObject(entry);
    if (condition['type'] === 'ImportSuccess' && condition['status'] === 'False') return condition;
  }
  return null;
};

const trimRevisions = (statusTag: JsonObject): readonly Revision[] =>
  listAt(statusTag, 'items').map((entry) => {
    const { created, image, dockerImageReference, generation } = asObject(entry);
    return {
      created: asInstant(created),
      digest: asText(image),
      pullSpec: asText(dockerImageReference),
      generation: asNumber(generation) ?? 0,
    };
  });
