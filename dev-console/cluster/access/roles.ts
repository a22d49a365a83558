import recordedRoles from './clusterRoles.json';

/** A rule of a role: these verbs on these resources of these groups; `*` stands for all. */
export interface PolicyRule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

/**
 * Which recorded roles the cluster roles that people are bound to are made of: OpenShift
 * aggregates them by label, and each includes the weaker ones.
 */
const AGGREGATED: Record<string, string[]> = {
  view: ['system:aggregate-to-view', 'system:openshift:aggregate-to-view', 'registry-viewer'],
  edit: [
    'system:aggregate-to-edit',
    'system:openshift:aggregate-to-edit',
    'registry-editor',
    'view',
  ],
  admin: [
    'system:aggregate-to-admin',
    'system:openshift:aggregate-to-admin',
    'registry-admin',
    'edit',
  ],
};

/** Roles that no recording holds, as an installed cluster has them. */
const INSTALLED: Record<string, PolicyRule[]> = {
  'cluster-admin': [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }],
  'shared-resource-viewer': [
    {
      apiGroups: ['image.openshift.io'],
      resources: ['imagestreamimages', 'imagestreams', 'imagestreamtags', 'imagetags'],
      verbs: ['get', 'list', 'watch'],
    },
    { apiGroups: ['image.openshift.io'], resources: ['imagestreams/layers'], verbs: ['get'] },
  ],
};

const RECORDED: Record<string, PolicyRule[]> = recordedRoles;

const expanded = new Map<string, PolicyRule[]>();

/** @returns the rules of a role, those of what it aggregates included; none for an unknown one */
export const rulesOf = (role: string): PolicyRule[] => {
  const known = expanded.get(role);
  if (known) return known;
  const rules = [
    ...(INSTALLED[role] ?? RECORDED[role] ?? []),
    ...(AGGREGATED[role] ?? []).flatMap(rulesOf),
  ];
  expanded.set(role, rules);
  return rules;
};

/** What somebody wants to do; `resource` carries its subresource, as in `imagestreams/layers`. */
export interface Deed {
  verb: string;
  group: string;
  resource: string;
  namespace?: string;
}

/** @returns whether one of the rules allows the deed */
export const rulesAllow = (rules: readonly PolicyRule[], deed: Deed): boolean =>
  rules.some(
    ({ apiGroups, resources, verbs }) =>
      matches(verbs, deed.verb) &&
      matches(apiGroups, deed.group) &&
      matches(resources, deed.resource),
  );

const matches = (names: string[], name: string): boolean =>
  names.includes(name) || names.includes('*');
