import { imageLookup, ImageTable } from '../snapshot/images';
import { listKinds } from '../snapshot/kinds/apiKinds';
import type { ListKind } from '../snapshot/lists';
import type { ImageStream, Referrer, SizeLimit } from '../snapshot/records';
import type { Snapshot } from '../snapshot/snapshot';
import { trimItems } from '../snapshot/trim/listPage';

/** The list of a kind in a snapshot file, such as `replicaSets`. */
const listOf = (kind: ListKind): string => `${kind[0]?.toLowerCase()}${kind.slice(1)}s`;

/** Objects of the API by list, as a snapshot file holds them. */
export type SnapshotLists = Readonly<Record<string, unknown>>;

interface NamedObject {
  readonly metadata?: { readonly uid?: string };
}

/** The real API gives each object a uid; some files leave it out. */
const withUid = (list: string, object: NamedObject, at: number): NamedObject =>
  object.metadata?.uid === undefined
    ? { ...object, metadata: { uid: `${list}-${at}`, ...object.metadata } }
    : object;

/** Objects of a page, as many as the plugin asks the API for at once. */
const PAGE = 500;

/** Some objects of one list. */
export interface FilePage {
  readonly kind: ListKind;
  readonly items: readonly unknown[];
}

/** The lists of a snapshot file in pages, as the API gives them out. */
export function* pagesOf(lists: SnapshotLists): Iterable<FilePage> {
  for (const kind of listKinds) {
    const list = listOf(kind);
    const objects = (lists[list] ?? []) as readonly NamedObject[];
    for (let at = 0; at < objects.length; at += PAGE) {
      const items = objects.slice(at, at + PAGE);
      yield {
        kind,
        items:
          kind === 'Image' ? items : items.map((item, place) => withUid(list, item, at + place)),
      };
    }
  }
}

/** Takes pages in as the engine does: each is trimmed as it comes, so that the next finds room. */
export class PagedSnapshot {
  private readonly streams = new Map<string, ImageStream>();
  private readonly referrers = new Map<string, Referrer>();
  private readonly listedImages = new ImageTable();
  private readonly limits: SizeLimit[] = [];

  /** @throws InvalidAnswerError */
  addPage({ kind, items }: FilePage): void {
    const page = trimItems(kind, items);
    for (const stream of page.streams) {
      this.streams.set(`${stream.namespace}/${stream.name}`, stream);
    }
    for (const referrer of page.referrers) this.referrers.set(referrer.uid, referrer);
    for (const image of page.images) this.listedImages.add(image);
    for (const limit of page.limits) this.limits.push(limit);
  }

  /** @param readAt when the pages were read; all lists are whole */
  snapshot(readAt: number): Snapshot {
    return {
      scope: { project: null, clusterWide: true, judged: [] },
      reading: false,
      lists: listKinds.map((kind) => ({
        list: { kind, namespace: null },
        outcome: { state: 'whole', count: 0, readAt, resourceVersion: '1' },
      })),
      streams: this.streams,
      images: imageLookup(this.listedImages, new Map()),
      listedImages: this.listedImages,
      limits: this.limits,
      layerImages: new ImageTable(),
      missingImages: new Set(),
      referrers: this.referrers,
      pullRights: new Map(),
    };
  }
}

/**
 * Trims the objects of a snapshot file as the engine trims pages of lists.
 * @param readAt when the snapshot was taken; all lists are whole
 * @throws InvalidAnswerError
 */
export const snapshotOfLists = (lists: SnapshotLists, readAt: number): Snapshot => {
  const snapshot = new PagedSnapshot();
  for (const page of pagesOf(lists)) snapshot.addPage(page);
  return snapshot.snapshot(readAt);
};
