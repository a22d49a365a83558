import type { ListKey, ListState } from '../../domain/snapshot/lists';
import type { Instant } from '../../domain/snapshot/records';
import type { LiveKind } from './kinds';

/** How far a complete read got. */
export interface ReadProgress {
  /** Lists ended, whatever their end, and lists altogether; the total grows as projects turn up. */
  readonly lists: { readonly done: number; readonly total: number };
  /** Objects read. */
  readonly objects: number;
  /** Projects read to their end; null where lists are read for the whole cluster. */
  readonly projects: { readonly done: number; readonly total: number } | null;
  /** Lists under way: objects read so far and, where the server told, how many remain. */
  readonly reading: readonly {
    readonly list: ListKey;
    readonly count: number;
    readonly remaining: number | null;
  }[];
}

/** What the console's hooks can watch of what was read. */
export interface LiveScope {
  /** The project to watch; null for the whole cluster. */
  readonly project: string | null;
  /**
   * Kinds that are worth a hook: installed, readable, and not beyond {@link largestLiveList}
   * objects. Empty where lists were read project by project, since hooks cannot follow many.
   */
  readonly kinds: readonly LiveKind[];
}

/** A complete read, ended. */
export interface ReadReport {
  /** The server's time when the read began; null when no answer carried it: then nothing can be judged by age. */
  readonly readAt: Instant | null;
  /** Whether lists were read for the whole cluster at once. */
  readonly clusterWide: boolean;
  /** The projects that are judged; empty with `clusterWide` and no project chosen: all there are. */
  readonly projects: readonly string[];
  /** Further projects that were read because they may pull from those. */
  readonly pullingProjects: readonly string[];
  readonly mayListImages: boolean;
  /** Kinds with more objects than a hook should hold. */
  readonly largeKinds: readonly LiveKind[];
  readonly live: LiveScope;
  /** Every list and how it ended. */
  readonly lists: readonly ListState[];
}

/**
 * Objects of one kind beyond which the page does without the console's hook
 * (design: Complete reads and live signals).
 */
export const largestLiveList = 5000;
