import type { TagRules } from '../tagRules';
import { topOwnerOf } from '../../usage/topOwner';
import { isShown } from '../../snapshot/isShown';
import type { Referrer } from '../../snapshot/records';
import type { Snapshot } from '../../snapshot/snapshot';
import type { JudgedTag } from '../judgedTag';
import { isSystemProject } from '../../snapshot/systemProjects';
import type { Act } from '../../model/act';
import { isScalable } from '../../model/scalableKinds';
import type { TopOwner } from '../../usage/use';
import type { WorkloadRow } from './workloadRows';

/** `Kind/namespace/name`, the key of a workload. */
export const workloadKey = (kind: string, namespace: string, name: string): string =>
  `${kind}/${namespace}/${name}`;

const asOwner = (referrer: Referrer): TopOwner => ({
  kind: referrer.kind,
  apiVersion: 'apps.openshift.io/v1',
  namespace: referrer.namespace,
  name: referrer.name,
  uid: referrer.uid,
});

const runsOn = (pod: Referrer): boolean => pod.phase !== 'Succeeded' && pod.phase !== 'Failed';

const rowOf = (
  snapshot: Snapshot,
  kind: 'Pod' | 'DeploymentConfig',
  referrer: Referrer,
  tags: readonly string[],
): WorkloadRow => {
  const topOwner = topOwnerOf(referrer, snapshot.referrers);
  const owner = kind === 'DeploymentConfig' ? asOwner(referrer) : topOwner;
  const acts: readonly Act[] = kind === 'DeploymentConfig' || runsOn(referrer) ? ['inUse'] : [];
  return {
    key: workloadKey(kind, referrer.namespace, referrer.name),
    kind,
    namespace: referrer.namespace,
    name: referrer.name,
    uid: referrer.uid,
    status: referrer.status,
    created: referrer.created,
    replicas: referrer.replicas,
    tags,
    topOwner,
    comesBack: referrer.manager,
    scalable: owner && isScalable(owner.kind) ? owner : null,
    acts,
  };
};

const byKey = (a: WorkloadRow, b: WorkloadRow): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/**
 * Pods and deployment configs that use what is stale and would have to go with it. While use
 * protects, those are only finished pods older than the cut-off. What runs in the platform's own
 * projects is theirs, as their tags are, until the policy says otherwise.
 */
export const workloadsToDelete = (
  snapshot: Snapshot,
  stale: readonly JudgedTag[],
  { systemProjects }: Pick<TagRules, 'systemProjects'>,
): {
  readonly pods: readonly WorkloadRow[];
  readonly deploymentConfigs: readonly WorkloadRow[];
} => {
  const tagsByUid = new Map<string, Set<string>>();
  for (const { facts } of stale) {
    for (const use of facts.uses) {
      if (use.kind !== 'Pod' && use.kind !== 'DeploymentConfig') continue;
      if (!systemProjects && isSystemProject(use.namespace)) continue;
      const tags = tagsByUid.get(use.uid);
      if (tags) tags.add(facts.key);
      else tagsByUid.set(use.uid, new Set([facts.key]));
    }
  }
  const pods: WorkloadRow[] = [];
  const deploymentConfigs: WorkloadRow[] = [];
  for (const [uid, tags] of tagsByUid) {
    const referrer = snapshot.referrers.get(uid);
    if (!referrer) continue;
    const sorted = [...tags].sort();
    if (referrer.kind === 'Pod') pods.push(rowOf(snapshot, 'Pod', referrer, sorted));
    if (referrer.kind === 'DeploymentConfig') {
      deploymentConfigs.push(rowOf(snapshot, 'DeploymentConfig', referrer, sorted));
    }
  }
  return { pods: pods.sort(byKey), deploymentConfigs: deploymentConfigs.sort(byKey) };
};

/** Every pod and deployment config of the projects that are shown, with its status. */
export const statusRowsOf = (
  snapshot: Snapshot,
): {
  readonly podStatuses: readonly WorkloadRow[];
  readonly deploymentConfigStatuses: readonly WorkloadRow[];
} => {
  const podStatuses: WorkloadRow[] = [];
  const deploymentConfigStatuses: WorkloadRow[] = [];
  for (const referrer of snapshot.referrers.values()) {
    if (!isShown(snapshot, referrer.namespace)) continue;
    if (referrer.kind === 'Pod') podStatuses.push(rowOf(snapshot, 'Pod', referrer, []));
    if (referrer.kind === 'DeploymentConfig') {
      deploymentConfigStatuses.push(rowOf(snapshot, 'DeploymentConfig', referrer, []));
    }
  }
  return {
    podStatuses: podStatuses.sort(byKey),
    deploymentConfigStatuses: deploymentConfigStatuses.sort(byKey),
  };
};
