import { asObject, asText, listAt, objectAt, parseJson, textAt } from '../../domain/json/json';
import type {
  PageResult,
  ListKey,
  ListOutcome,
  PullRights,
  ReadScope,
  SnapshotIntake,
} from '../../domain/snapshot/lists';

const idOf = ({ kind, namespace }: ListKey): string => `${kind}/${namespace ?? '*'}`;

/** An intake that keeps names, so that a test sees what of each list came in. */
export class NotingIntake implements SnapshotIntake {
  readonly scopes: ReadScope[] = [];
  /** Names of the objects of each list, `Kind/namespace` (`*` for all), since it was last begun. */
  readonly items = new Map<string, string[]>();
  readonly outcomes = new Map<string, ListOutcome>();
  readonly begun: string[] = [];
  readonly pullRights = new Map<string, PullRights>();
  readonly objects: string[] = [];
  /** Kinds noted as behind, with the reason. */
  readonly behind: string[] = [];
  readonly images: string[] = [];
  readonly missing: string[] = [];
  /** Objects that count as read, by uid. */
  readonly known = new Map<string, string>();
  finished = 0;
  dropped = 0;

  startRead(scope: ReadScope): Promise<number> {
    return Promise.resolve(this.scopes.push(scope));
  }

  startList(_read: number, list: ListKey): Promise<void> {
    this.begun.push(idOf(list));
    this.items.set(idOf(list), []);
    return Promise.resolve();
  }

  addPage(_read: number, list: ListKey, page: ArrayBuffer): Promise<PageResult> {
    const answer = asObject(parseJson(page));
    if (!Array.isArray(answer['items'])) {
      return Promise.resolve({ ok: false, why: 'invalidAnswer', message: 'not a list' });
    }
    const names = listAt(answer, 'items').map((item) =>
      textAt(objectAt(asObject(item), 'metadata'), 'name'),
    );
    this.items.get(idOf(list))?.push(...names);
    const metadata = objectAt(answer, 'metadata');
    const remaining = metadata['remainingItemCount'];
    return Promise.resolve({
      ok: true,
      facts: {
        items: names.length,
        continueToken: textAt(metadata, 'continue'),
        resourceVersion: textAt(metadata, 'resourceVersion'),
        remaining: typeof remaining === 'number' ? remaining : null,
      },
    });
  }

  endList(_read: number, list: ListKey, outcome: ListOutcome): Promise<void> {
    this.outcomes.set(idOf(list), outcome);
    return Promise.resolve();
  }

  setPullRights(_read: number, namespace: string, rights: PullRights): Promise<void> {
    this.pullRights.set(namespace, rights);
    return Promise.resolve();
  }

  finishRead(): Promise<void> {
    this.finished += 1;
    return Promise.resolve();
  }

  dropRead(): Promise<void> {
    this.dropped += 1;
    return Promise.resolve();
  }

  addObject(kind: string, object: ArrayBuffer): Promise<void> {
    const { metadata } = asObject(parseJson(object));
    this.objects.push(`${kind}/${textAt(asObject(metadata), 'name')}`);
    return Promise.resolve();
  }

  async addObjects(list: ListKey, page: ArrayBuffer, uids: readonly string[]): Promise<PageResult> {
    const answer = asObject(parseJson(page));
    for (const item of listAt(answer, 'items')) {
      const { name, uid } = objectAt(asObject(item), 'metadata');
      if (uids.includes(asText(uid))) this.objects.push(`${list.kind}/${asText(name)}`);
    }
    return this.addPage(0, list, page);
  }

  markNotWhole(kind: string, message: string): Promise<void> {
    this.behind.push(`${kind}: ${message}`);
    return Promise.resolve();
  }

  addImage(object: ArrayBuffer): Promise<void> {
    this.images.push(new TextDecoder().decode(object));
    return Promise.resolve();
  }

  addMissingImage(digest: string): Promise<void> {
    this.missing.push(digest);
    return Promise.resolve();
  }

  changedSince(
    _kind: string,
    objects: readonly { uid: string; resourceVersion: string }[],
  ): Promise<readonly number[]> {
    return Promise.resolve(
      objects.flatMap(({ uid, resourceVersion }, position) =>
        this.known.get(uid) === resourceVersion ? [] : [position],
      ),
    );
  }
}
