import { asObject, objectAt } from '../../domain/json/json';
import { apiKinds, listKinds } from '../../domain/snapshot/kinds/apiKinds';
import type { ApiRequest } from '../request/connection';
import { refusal } from './scriptedConnection';

/** What a user of the scripted API may do and see. */
export interface ScriptedApi {
  /** Names in each list, by path without query; other lists are empty. */
  lists?: Readonly<Record<string, readonly string[]>>;
  /** Objects a page; all in one unless said otherwise. */
  perPage?: number;
  /** Whether `list` of this resource is allowed everywhere. */
  mayListAll?: (resource: string) => boolean;
  /** Groups (`apps.openshift.io/v1`) that are not there. */
  absent?: readonly string[];
  projects?: readonly string[];
  /** Users and groups that may pull, by project; others answer 403. */
  pullers?: Readonly<Record<string, readonly string[]>>;
  /** Answers first, where it answers at all. */
  before?: (request: ApiRequest) => unknown;
}

/** Resources by group version, as discovery tells them. */
const resources = new Map<string, readonly string[]>();
for (const kind of listKinds) {
  const { group, version, plural } = apiKinds[kind];
  const key = `${group}/${version}`;
  resources.set(key, [...(resources.get(key) ?? []), plural]);
}

const page = (names: readonly string[], query: URLSearchParams, perPage: number) => {
  const from = Number(query.get('continue') ?? 0);
  const limit = query.has('limit') ? perPage : names.length;
  const items = names.slice(from, from + limit).map((name) => ({ metadata: { name } }));
  const rest = names.length - from - items.length;
  return {
    metadata: {
      resourceVersion: '7',
      ...(rest > 0 ? { continue: String(from + limit), remainingItemCount: rest } : {}),
    },
    items,
  };
};

const accessReview = (api: ScriptedApi, body: unknown) => {
  const spec = objectAt(asObject(body), 'spec');
  const resource = String(objectAt(spec, 'resourceAttributes')['resource']);
  return { status: { allowed: api.mayListAll?.(resource) ?? false } };
};

const pullReview = (api: ScriptedApi, project: string) => {
  const users = api.pullers?.[project];
  if (!users) throw refusal(403, 'Forbidden');
  return {
    kind: 'ResourceAccessReviewResponse',
    users,
    groups: [`system:serviceaccounts:${project}`],
  };
};

/** The answers of a small API: discovery, access reviews, projects and lists. */
export const scriptedApi =
  (api: ScriptedApi) =>
  (request: ApiRequest): unknown => {
    const early = api.before?.(request);
    if (early !== undefined) return early;
    const [path = '', query = ''] = request.path.split('?');
    if (path.endsWith('/selfsubjectaccessreviews')) return accessReview(api, request.body);
    const review = /namespaces\/([^/]+)\/localresourceaccessreviews$/.exec(path);
    if (review) return pullReview(api, review[1] ?? '');
    const group = /^\/apis\/([^/]+\/[^/]+)$/.exec(path)?.[1];
    if (group !== undefined) {
      const names = api.absent?.includes(group) ? undefined : resources.get(group);
      if (!names) throw refusal(404, 'NotFound');
      return { resources: names.map((name) => ({ name })) };
    }
    const names =
      path === '/apis/project.openshift.io/v1/projects' ? api.projects : api.lists?.[path];
    return page(names ?? [], new URLSearchParams(query), api.perPage ?? 1000);
  };
