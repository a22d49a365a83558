import type { ReferrerKind } from '../snapshot/kinds/apiKinds';

const scalableKinds = [
  'Deployment',
  'DeploymentConfig',
  'StatefulSet',
  'ReplicaSet',
  'ReplicationController',
] as const satisfies readonly ReferrerKind[];

/** A kind whose objects a cleanup can scale to zero. */
export type ScalableKind = (typeof scalableKinds)[number];

const scalable: ReadonlySet<string> = new Set(scalableKinds);

/** Whether objects of a kind can be scaled to zero. */
export const isScalable = (kind: string): kind is ScalableKind => scalable.has(kind);
