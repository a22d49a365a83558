import { listKinds, type ListKind } from '../../domain/snapshot/kinds/apiKinds';

/** What is judged and what is many objects in most clusters: a read is over soonest if these begin. */
const first: readonly ListKind[] = ['ImageStream', 'Pod', 'ReplicaSet', 'Deployment'];

/**
 * The kinds that are listed for everybody: all that can refer to an image, and limit ranges, which
 * say how large an image may be; in the order in which they are begun. Images themselves are listed
 * only for those who may.
 */
export const projectKinds: readonly ListKind[] = [
  ...first,
  ...listKinds.filter((kind) => kind !== 'Image' && !first.includes(kind)),
];

/** Kinds whose changes the console's hooks tell while the page is open. */
export const liveKinds = ['ImageStream', 'Pod', 'DeploymentConfig'] as const;

/** A kind whose changes can be told. */
export type LiveKind = (typeof liveKinds)[number];
