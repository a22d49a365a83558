import type { TFunction } from 'i18next';

const project = '-n openshift-image-registry';
const registry = 'deployment/image-registry';

const setReadOnly = (readOnly: boolean): string =>
  'oc patch configs.imageregistry.operator.openshift.io/cluster --type=merge' +
  ` -p '{"spec":{"readOnly":${readOnly}}}'`;

const prune = (what: 'check' | 'delete'): string =>
  `oc exec ${project} ${registry} -- /usr/bin/dockerregistry -prune=${what}`;

/** A command that a cluster admin runs, and why. */
export interface HardPruneStep {
  readonly text: string;
  readonly command: string;
}

/**
 * Hard pruning from the first to the last command (OpenShift documentation: Hard pruning the
 * registry). A blob that is pushed meanwhile would go, hence read-only; the registry remembers blobs
 * that are gone, hence the restart (api-facts: Registry).
 */
export const hardPruneSteps = (t: TFunction): readonly HardPruneStep[] => [
  {
    text: t("Let the registry's account see which images there are:"),
    command: `oc adm policy add-cluster-role-to-user system:image-pruner -z registry ${project}`,
  },
  {
    text: t('Make the registry read-only, so that no push is lost:'),
    command: setReadOnly(true),
  },
  {
    text: t('Wait until the read-only registry runs:'),
    command: `oc rollout status ${registry} ${project}`,
  },
  { text: t('Look at what would go:'), command: prune('check') },
  { text: t('Remove it:'), command: prune('delete') },
  { text: t('Make the registry writable again:'), command: setReadOnly(false) },
  {
    text: t('Restart it, so that it forgets the blobs that are gone; pushes break otherwise:'),
    command: `oc rollout restart ${registry} ${project}`,
  },
];
