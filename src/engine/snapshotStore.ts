import type {
  ListKey,
  ListKind,
  ListOutcome,
  ListState,
  PullRights,
  ReadScope,
} from '../domain/snapshot/lists';
import { imageLookup, ImageTable } from '../domain/snapshot/images';
import type {
  Image,
  ImageStream,
  ListedImage,
  Referrer,
  SizeLimit,
} from '../domain/snapshot/records';
import type { Snapshot } from '../domain/snapshot/snapshot';
import type { TrimmedPage, TrimmedRecords } from '../domain/snapshot/trim';
import { ImageFacts } from './imageFacts';
import type { ListRecords } from './listRecords';
import { emptyList, listId } from './listRecords';
import type { LiveObject } from './liveObjects';
import { mergeReferrers, newerStream } from './liveObjects';

const noImages = new ImageTable();

/** One complete read on its way, or done. */
interface Read {
  readonly id: number;
  readonly scope: ReadScope;
  readonly lists: Map<string, ListRecords>;
  readonly pullRights: Map<string, PullRights>;
}

/** Changes of a kind that could not be read, with the number of the read that they came after. */
interface Behind {
  readonly message: string;
  readonly since: number;
}

/**
 * Holds what was read: the read that serves, the one that is coming in, and single objects read
 * since. Single objects only ever add: nothing that counted stops counting before the next
 * complete read (design: Complete reads and live signals).
 */
export class SnapshotStore {
  private serving: Read | null = null;
  private incoming: Read | null = null;
  private reads = 0;
  private readonly liveStreams = new Map<string, LiveObject<ImageStream>>();
  private readonly liveReferrers = new Map<string, LiveObject<Referrer>>();
  private readonly images = new ImageFacts();
  private readonly behind = new Map<ListKind, Behind>();
  /** Rises with everything that can change a verdict. */
  version = 0;

  startRead(scope: ReadScope): number {
    this.reads += 1;
    const read: Read = { id: this.reads, scope, lists: new Map(), pullRights: new Map() };
    this.incoming = read;
    const sameScope = this.serving && this.serving.scope.project === scope.project;
    // Another project's rows must not stay on screen; the same project's serve until the new read is whole.
    if (!sameScope) this.serving = null;
    this.version += 1;
    return read.id;
  }

  startList(read: number, list: ListKey): void {
    const outcome: ListOutcome = { state: 'reading', count: 0, remaining: null };
    this.at(read)?.lists.set(listId(list), emptyList(list, outcome));
    this.changed(read);
  }

  addPage(read: number, list: ListKey, page: TrimmedPage): void {
    const target = this.at(read)?.lists.get(listId(list));
    if (!target) return;
    for (const stream of page.streams) target.streams.push(stream);
    for (const image of page.images) target.images.add(image);
    for (const limit of page.limits) target.limits.push(limit);
    for (const referrer of page.referrers) target.referrers.push(referrer);
    target.count += page.facts.items;
    target.outcome = { state: 'reading', count: target.count, remaining: page.facts.remaining };
    this.changed(read);
  }

  endList(read: number, list: ListKey, outcome: ListOutcome): void {
    const lists = this.at(read)?.lists;
    const known = lists?.get(listId(list));
    if (known) known.outcome = outcome;
    else lists?.set(listId(list), emptyList(list, outcome));
    this.changed(read);
  }

  setPullRights(read: number, namespace: string, rights: PullRights): void {
    this.at(read)?.pullRights.set(namespace, rights);
    this.changed(read);
  }

  /** From now on this read serves; what came in alone before it began is in it already. */
  finishRead(read: number): void {
    if (this.incoming?.id !== read) return;
    this.serving = this.incoming;
    this.incoming = null;
    for (const live of [this.liveStreams, this.liveReferrers]) {
      for (const [key, { since }] of live) if (since < read) live.delete(key);
    }
    for (const [kind, { since }] of this.behind) if (since < read) this.behind.delete(kind);
    this.images.forgetGoneBefore(read);
    this.version += 1;
  }

  dropRead(read: number): void {
    if (this.incoming?.id !== read) return;
    this.incoming = null;
    this.version += 1;
  }

  /** Takes in one object that was read alone. */
  addObject({ streams, referrers, images }: TrimmedRecords): void {
    for (const stream of streams) {
      const key = `${stream.namespace}/${stream.name}`;
      const known = this.liveStreams.get(key)?.object;
      const object = known ? newerStream(known, stream) : stream;
      this.liveStreams.set(key, { object, since: this.reads });
      this.images.forgetGoneIn(stream);
    }
    for (const referrer of referrers) {
      const known = this.liveReferrers.get(referrer.uid)?.object;
      const object = known ? mergeReferrers(known, referrer) : referrer;
      this.liveReferrers.set(referrer.uid, { object, since: this.reads });
    }
    if (images.length > 0) this.addImages(images);
    this.version += 1;
  }

  /** Objects of this kind changed and could not be read: what is held is no longer the whole. */
  markNotWhole(kind: ListKind, message: string): void {
    this.behind.set(kind, { message, since: this.reads });
    this.version += 1;
  }

  addImages(images: readonly Image[]): void {
    this.images.addImages(images);
    this.version += 1;
  }

  /** Takes in images as the layers of a stream tell them. */
  addLayers(images: readonly ListedImage[]): void {
    this.images.addLayers(images);
    this.version += 1;
  }

  addMissingImage(digest: string): void {
    this.images.addMissing(digest, this.reads);
    this.version += 1;
  }

  /**
   * Resource versions of a kind by uid, single objects included; null while its lists are not
   * whole, when nothing can be said to be new.
   */
  versionsOf(kind: ListKind): ReadonlyMap<string, string> | null {
    const lists = [...(this.serving?.lists.values() ?? [])].filter(
      ({ list }) => list.kind === kind,
    );
    if (lists.length === 0 || lists.some(({ outcome }) => outcome.state !== 'whole')) return null;
    const versions = new Map<string, string>();
    const note = ({ uid, resourceVersion }: ImageStream | Referrer): void => {
      const known = versions.get(uid);
      if (known === undefined || Number(known) < Number(resourceVersion)) {
        versions.set(uid, resourceVersion);
      }
    };
    for (const { streams, referrers } of lists) {
      for (const object of kind === 'ImageStream' ? streams : referrers) note(object);
    }
    for (const { object } of this.liveStreams.values()) note(object);
    for (const { object } of this.liveReferrers.values()) note(object);
    return versions;
  }

  /** Lists of the latest read: the one that is coming in, if any. */
  listStates(): readonly ListState[] {
    const read = this.incoming ?? this.serving;
    return read ? [...read.lists.values()].map((records) => this.stateOf(records, read)) : [];
  }

  /** What serves: the last whole read, or the first one while it grows. */
  snapshot(): Snapshot | null {
    const read = this.serving ?? this.incoming;
    if (!read) return null;
    const streams = new Map<string, ImageStream>();
    const referrers = new Map<string, Referrer>();
    const limits: SizeLimit[] = [];
    let listedImages = noImages;
    for (const list of read.lists.values()) {
      for (const stream of list.streams) streams.set(`${stream.namespace}/${stream.name}`, stream);
      for (const referrer of list.referrers) referrers.set(referrer.uid, referrer);
      for (const limit of list.limits) limits.push(limit);
      if (list.images.count > 0) listedImages = list.images;
    }
    for (const [key, { object }] of this.liveStreams) {
      const known = streams.get(key);
      streams.set(key, known ? newerStream(known, object) : object);
    }
    for (const [uid, { object }] of this.liveReferrers) {
      const known = referrers.get(uid);
      referrers.set(uid, known ? mergeReferrers(known, object) : object);
    }
    return {
      scope: read.scope,
      reading: this.serving === null,
      lists: [...read.lists.values()].map((records) => this.stateOf(records, read)),
      streams,
      images: imageLookup(listedImages, this.images.singles),
      listedImages,
      layerImages: this.images.layers,
      limits,
      missingImages: this.images.missing(),
      referrers,
      pullRights: read.pullRights,
    };
  }

  private stateOf({ list, outcome, count }: ListRecords, read: Read): ListState {
    const behind = this.behind.get(list.kind);
    const counts = behind !== undefined && behind.since >= read.id && outcome.state === 'whole';
    if (!counts) return { list, outcome };
    return { list, outcome: { state: 'failed', message: behind.message, count } };
  }

  private at(read: number): Read | null {
    return this.incoming?.id === read ? this.incoming : null;
  }

  /** A read that grows behind another one changes nothing that is shown. */
  private changed(read: number): void {
    if (!this.serving && this.incoming?.id === read) this.version += 1;
  }
}
