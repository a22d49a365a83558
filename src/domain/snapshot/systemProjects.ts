/** The platform's own projects: `openshift`, `openshift-*` and `kube-*`. */
export const isSystemProject = (project: string): boolean =>
  project === 'openshift' || project.startsWith('openshift-') || project.startsWith('kube-');
