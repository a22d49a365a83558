/** An object as a live list shows it. */
interface Version {
  readonly uid: string;
  readonly resourceVersion: string;
}

/**
 * Tells which objects of a live list are news. A live list may be a part of the whole, and older
 * than what was read; so it only ever says that something is there, in a state not yet seen.
 */
export class ChangeWatch {
  private readonly told = new Set<string>();

  /**
   * @param known resource versions by uid as read; null while that is not known
   * @returns positions of the objects that are new or newer, each state once only
   */
  changed(
    known: ReadonlyMap<string, string> | null,
    objects: readonly Version[],
  ): readonly number[] {
    if (!known) return [];
    const changed: number[] = [];
    objects.forEach(({ uid, resourceVersion }, position) => {
      const read = known.get(uid);
      if (read !== undefined && Number(read) >= Number(resourceVersion)) return;
      const state = `${uid} ${resourceVersion}`;
      if (read === resourceVersion || this.told.has(state)) return;
      this.told.add(state);
      changed.push(position);
    });
    return changed;
  }
}
