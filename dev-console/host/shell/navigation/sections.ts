/** An entry of the navigation. */
export interface NavigationEntry {
  id: string;
  name: string;
  /** Path before the project, such as `/image-cleanup`, or the plural of a kind. */
  href: string;
  /** How the path is completed: `/PREFIX/ns/NAME`, `/k8s/ns/NAME/PLURAL`, or not at all. */
  form: 'namespaced' | 'resource' | 'plain';
  /** Other paths under which the entry counts as the present one. */
  startsWith?: readonly string[];
}

/** A section of the navigation with its entries. */
export interface NavigationSection {
  id: string;
  name: string;
  entries: readonly NavigationEntry[];
}

const resource = (id: string, name: string): NavigationEntry => ({
  id,
  name,
  href: id,
  form: 'resource',
});

/**
 * The console's navigation, less what leads nowhere in the local console. The ids are those that
 * plugins refer to.
 */
export const SECTIONS: Record<string, readonly NavigationSection[]> = {
  admin: [
    {
      id: 'home',
      name: 'Home',
      entries: [{ id: 'projects', name: 'Projects', href: '/k8s/cluster/projects', form: 'plain' }],
    },
    {
      id: 'workloads',
      name: 'Workloads',
      entries: [
        resource('pods', 'Pods'),
        resource('deployments', 'Deployments'),
        resource('deploymentconfigs', 'DeploymentConfigs'),
        resource('statefulsets', 'StatefulSets'),
        resource('cronjobs', 'CronJobs'),
        resource('jobs', 'Jobs'),
        resource('daemonsets', 'DaemonSets'),
        resource('replicasets', 'ReplicaSets'),
        resource('replicationcontrollers', 'ReplicationControllers'),
      ],
    },
    {
      id: 'builds',
      name: 'Builds',
      entries: [
        resource('buildconfigs', 'BuildConfigs'),
        resource('builds', 'Builds'),
        resource('imagestreams', 'ImageStreams'),
      ],
    },
    {
      id: 'administration',
      name: 'Administration',
      entries: [
        resource('resourcequotas', 'ResourceQuotas'),
        resource('limitranges', 'LimitRanges'),
      ],
    },
  ],
  dev: [
    {
      id: 'resources',
      name: 'Resources',
      entries: [resource('builds', 'Builds'), resource('pods', 'Pods')],
    },
  ],
};

/** What a plugin says about an entry of its own (`console.navigation/href`). */
export interface AddedEntry {
  id: string;
  name: string;
  href: string;
  perspective?: string;
  section?: string;
  namespaced?: boolean;
  startsWith?: string[];
  insertAfter?: string | string[];
  insertBefore?: string | string[];
}

/**
 * The sections of a perspective with the entries of the plugins in their places: before or after
 * the first named neighbour that is there, otherwise at the end.
 */
export const withAdded = (
  sections: readonly NavigationSection[],
  added: readonly AddedEntry[],
): NavigationSection[] =>
  sections.map((section) => {
    const entries = [...section.entries];
    for (const each of added.filter((candidate) => candidate.section === section.id)) {
      entries.splice(placeOf(each, entries), 0, {
        id: each.id,
        name: each.name,
        href: each.href,
        form: each.namespaced ? 'namespaced' : 'plain',
        ...(each.startsWith && { startsWith: each.startsWith }),
      });
    }
    return { ...section, entries };
  });

const placeOf = (added: AddedEntry, entries: readonly NavigationEntry[]): number => {
  const find = (ids: string | string[] | undefined) =>
    entries.findIndex(({ id }) => [ids ?? []].flat().includes(id));
  const before = find(added.insertBefore);
  if (before >= 0) return before;
  const after = find(added.insertAfter);
  return after >= 0 ? after + 1 : entries.length;
};

/** Path of an entry in a project; `#ALL_NS#` is all of them. */
export const hrefOf = ({ href, form }: NavigationEntry, namespace: string): string => {
  const scope = namespace === '#ALL_NS#' ? 'all-namespaces' : `ns/${namespace}`;
  if (form === 'resource') return `/k8s/${scope}/${href}`;
  return form === 'namespaced' ? `${href}/${scope}` : href;
};

/** Whether an entry is that of the present page. */
export const isPresent = (entry: NavigationEntry, pathname: string): boolean => {
  if (entry.form === 'resource') {
    return new RegExp(`^/k8s/(all-namespaces|ns/[^/]+)/${entry.href}(/|$)`).test(pathname);
  }
  const starts = [entry.href, ...(entry.startsWith ?? []).map((each) => `/${each}`)];
  return starts.some((start) => pathname === start || pathname.startsWith(`${start}/`));
};
