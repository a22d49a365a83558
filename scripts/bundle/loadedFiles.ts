import type { BuildStats, ChunkRecord } from './buildStats';
import { consumedModules } from './sharedModules';

const CONTAINER = 'container entry ';
const PROVIDED = /^provide module \([^)]*\) (.+)@[^@|]+\|/;

const isContainer = (origin: string): boolean => origin.startsWith(CONTAINER);
const isSharing = (origin: string): boolean =>
  origin.startsWith('consume-shared-module|') || PROVIDED.test(origin);
const providedName = (origin: string): string | undefined => PROVIDED.exec(origin)?.[1];

/** The files that a page of the plugin loads in a console which shares the given modules. */
export interface LoadedFiles {
  /** With the page: the entry, what is exposed, workers, and copies of modules that the console lacks. */
  readonly atOnce: readonly string[];
  /** When something of the page asks for it, through `import()`. */
  readonly later: readonly string[];
}

/**
 * Follows who asks for which chunk. Copies of modules that the console shares are in the build, but stay
 * unloaded, with all that only they ask for.
 */
export const loadedFiles = (stats: BuildStats, shared: ReadonlySet<string>): LoadedFiles => {
  const placesOf = new Map(stats.modules.map(({ identifier, chunks }) => [identifier, chunks]));
  const consumed = consumedModules(stats).filter(({ hasCopy }) => hasCopy);

  const isLoadedBy = (origin: string, ids: ReadonlySet<string>): boolean => {
    const provided = providedName(origin);
    if (provided === undefined) return isContainer(origin);
    return (
      !shared.has(provided) &&
      consumed.some(({ name, chunks }) => name === provided && chunks.some((id) => ids.has(id)))
    );
  };
  const isAskedForBy = (origin: string, ids: ReadonlySet<string>): boolean => {
    if (isContainer(origin) || isSharing(origin)) return false;
    const places = placesOf.get(origin) ?? [];
    // A module that was merged into another one has no chunk of its own: rather count too much.
    return places.length === 0 || places.some((id) => ids.has(id));
  };
  /** All chunks that these lead to, by the given relation. */
  const closure = (start: readonly ChunkRecord[], leadsTo: typeof isLoadedBy): ChunkRecord[] => {
    const found = new Set(start);
    const ids = new Set(start.map(({ id }) => id));
    for (let before = -1; before !== found.size;) {
      before = found.size;
      for (const chunk of stats.chunks)
        if (!found.has(chunk) && chunk.origins.some((origin) => leadsTo(origin, ids))) {
          found.add(chunk);
          ids.add(chunk.id);
        }
    }
    return [...found];
  };

  // A worker has a runtime of its own, as the plugin's entry has.
  const atOnce = closure(
    stats.chunks.filter(({ entry }) => entry),
    isLoadedBy,
  );
  const all = closure(
    atOnce,
    (origin, ids) => isLoadedBy(origin, ids) || isAskedForBy(origin, ids),
  );
  const filesOf = (chunks: readonly ChunkRecord[]) => new Set(chunks.flatMap(({ files }) => files));
  const first = filesOf(atOnce);
  return {
    atOnce: [...first].sort(),
    later: [...filesOf(all)].filter((file) => !first.has(file)).sort(),
  };
};
