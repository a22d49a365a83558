import type { Answer } from './answer';
import { jsonAnswer } from './answer';
import recorded from './recordedDiscovery.json';
import type { ResourceDefinition } from './resources';
import { apiVersion } from './resources';

const RECORDED: Record<string, object> = recorded.groups;

const STORED_VERBS = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];

/**
 * Answers what the API offers: `/version`, `/api`, `/apis`, a group and the resources of a version.
 * @param definitions the resources that are installed
 * @returns undefined when the path asks for something else
 */
export const discover = (
  definitions: readonly ResourceDefinition[],
  path: string,
): Answer | undefined => {
  const [root, first, second, ...more] = path.split('/').filter(Boolean);
  if (more.length > 0) return undefined;
  switch (root) {
    case 'version':
      return first ? undefined : jsonAnswer(200, recorded.version);
    case 'api':
      if (!first) return jsonAnswer(200, { kind: 'APIVersions', versions: ['v1'] });
      return second ? undefined : resourceList(definitions, 'v1');
    case 'apis':
      if (!first) return groupList(definitions);
      return second ? resourceList(definitions, `${first}/${second}`) : group(definitions, first);
    default:
      return undefined;
  }
};

const resourceList = (
  definitions: readonly ResourceDefinition[],
  groupVersion: string,
): Answer | undefined => {
  const members = definitions.filter((definition) => apiVersion(definition) === groupVersion);
  if (members.length === 0) return undefined;
  return jsonAnswer(
    200,
    RECORDED[groupVersion] ?? {
      kind: 'APIResourceList',
      apiVersion: 'v1',
      groupVersion,
      resources: members.flatMap(described),
    },
  );
};

const described = ({
  resource,
  singular,
  namespaced,
  kind,
  storedAs,
  status,
  scale,
}: ResourceDefinition) => {
  const verbs = resource.endsWith('reviews')
    ? ['create']
    : storedAs
      ? ['get', 'list', 'watch']
      : STORED_VERBS;
  const part = (name: string, partKind: string) => ({
    name: `${resource}/${name}`,
    singularName: '',
    namespaced,
    kind: partKind,
    verbs: ['get', 'patch', 'update'],
  });
  return [
    { name: resource, singularName: singular, namespaced, kind, verbs },
    ...(scale ? [part('scale', 'Scale')] : []),
    ...(status ? [part('status', kind)] : []),
  ];
};

const describedGroup = (name: string, version: string) => {
  const preferred = { groupVersion: `${name}/${version}`, version };
  return { name, versions: [preferred], preferredVersion: preferred };
};

const groupList = (definitions: readonly ResourceDefinition[]): Answer => {
  const versions = new Map(
    definitions.flatMap((definition) =>
      definition.group ? [[definition.group, definition.version]] : [],
    ),
  );
  return jsonAnswer(200, {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...versions].map(([name, version]) => describedGroup(name, version)),
  });
};

const group = (definitions: readonly ResourceDefinition[], name: string): Answer | undefined => {
  const member = definitions.find((definition) => definition.group === name);
  if (!member) return undefined;
  return jsonAnswer(200, {
    kind: 'APIGroup',
    apiVersion: 'v1',
    ...describedGroup(name, member.version),
  });
};

/** What the real API answers for a group that is not installed. */
export const notInstalled = (): Answer => ({
  status: 404,
  body: '404 page not found\n',
  contentType: 'text/plain; charset=utf-8',
});
