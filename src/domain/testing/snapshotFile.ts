import { imageLookup, ImageTable } from '../snapshot/images';
import type { ListKind } from '../snapshot/lists';
import type { ImageStream, Referrer, SizeLimit } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { trimListPage } from '../snapshot/trim';

/** Lists of a snapshot file, each with the kind of its objects. */
const listKinds: Readonly<Record<string, ListKind>> = {
  pods: 'Pod',
  replicationControllers: 'ReplicationController',
  deploymentConfigs: 'DeploymentConfig',
  replicaSets: 'ReplicaSet',
  deployments: 'Deployment',
  daemonSets: 'DaemonSet',
  statefulSets: 'StatefulSet',
  jobs: 'Job',
  cronJobs: 'CronJob',
  builds: 'Build',
  buildConfigs: 'BuildConfig',
  limitRanges: 'LimitRange',
  imageStreams: 'ImageStream',
  images: 'Image',
};

/** Objects of the API by list, as a snapshot file holds them. */
export type SnapshotLists = Readonly<Record<string, unknown>>;

interface NamedObject {
  readonly metadata?: { readonly uid?: string };
}

/** Objects of a page, as the engine reads them: what a page leaves behind is gone with the next. */
const PAGE = 500;

function* pagesOf(objects: readonly NamedObject[]): Iterable<readonly NamedObject[]> {
  for (let at = 0; at < objects.length; at += PAGE) yield objects.slice(at, at + PAGE);
}

/** The real API gives each object a uid; some files leave it out. */
const withUid = (list: string, object: NamedObject, at: number): NamedObject =>
  object.metadata?.uid === undefined
    ? { ...object, metadata: { uid: `${list}-${at}`, ...object.metadata } }
    : object;

/**
 * Trims the objects of a snapshot file as the engine trims pages of lists.
 * @param readAt when the snapshot was taken; all lists are whole
 * @throws InvalidAnswerError
 */
export const snapshotOfLists = (lists: SnapshotLists, readAt: number): Snapshot => {
  const streams = new Map<string, ImageStream>();
  const referrers = new Map<string, Referrer>();
  const listedImages = new ImageTable();
  const limits: SizeLimit[] = [];
  for (const [list, kind] of Object.entries(listKinds)) {
    const objects = (lists[list] ?? []) as readonly NamedObject[];
    const named = kind === 'Image' ? objects : objects.map((item, at) => withUid(list, item, at));
    for (const items of pagesOf(named)) {
      const page = trimListPage(kind, null, { kind: `${kind}List`, items });
      for (const stream of page.streams) streams.set(`${stream.namespace}/${stream.name}`, stream);
      for (const referrer of page.referrers) referrers.set(referrer.uid, referrer);
      for (const image of page.images) listedImages.add(image);
      for (const limit of page.limits) limits.push(limit);
    }
  }
  const kinds: readonly ListKind[] = [
    ...Object.values(listKinds),
    'KnativeService',
    'KnativeRevision',
  ];
  return {
    scope: { project: null, clusterWide: true, judged: [] },
    lists: kinds.map((kind) => ({
      list: { kind, namespace: null },
      outcome: { state: 'whole', count: 0, readAt, resourceVersion: '1' },
    })),
    streams,
    images: imageLookup(listedImages, new Map()),
    listedImages,
    layerImages: new ImageTable(),
    limits,
    missingImages: new Set(),
    layersRead: new Set(),
    referrers,
    pullRights: new Map(),
  };
};
