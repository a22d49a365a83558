import type { BuildStats, ChunkRecord } from './buildStats';
import { consumedModules } from './sharedModules';

const CONTAINER = 'container entry ';
const PROVIDED = /^provide module \([^)]*\) (.+)@[^@|]+\|/;

const isContainer = (origin: string): boolean => origin.startsWith(CONTAINER);
const isSharing = (origin: string): boolean =>
  origin.startsWith('consume-shared-module|') || PROVIDED.test(origin);
const providedName = (origin: string): string | undefined => PROVIDED.exec(origin)?.[1];

/**
 * The files that a page of the plugin loads in a console which shares the given modules: the entry, what
 * is exposed, what these ask for (workers and parts that load later included), and copies of modules that
 * the console does not share. Copies of modules that it does share are in the build but stay unloaded.
 */
export const loadedFiles = (stats: BuildStats, shared: ReadonlySet<string>): string[] => {
  const loaded = new Set<ChunkRecord>();
  const loadedIds = new Set<string>();
  const placesOf = new Map(stats.modules.map(({ identifier, chunks }) => [identifier, chunks]));
  const consumed = consumedModules(stats).filter(({ hasCopy }) => hasCopy);

  const isAskedFor = (origin: string): boolean => {
    if (isContainer(origin)) return true;
    const provided = providedName(origin);
    if (provided !== undefined)
      return (
        !shared.has(provided) &&
        consumed.some(
          ({ name, chunks }) => name === provided && chunks.some((id) => loadedIds.has(id)),
        )
      );
    if (isSharing(origin)) return false;
    const places = placesOf.get(origin) ?? [];
    // A module that was merged into another one has no chunk of its own: rather count too much.
    return places.length === 0 || places.some((id) => loadedIds.has(id));
  };

  for (let before = -1; before !== loaded.size;) {
    before = loaded.size;
    for (const chunk of stats.chunks)
      if (!loaded.has(chunk) && (chunk.entry || chunk.origins.some(isAskedFor))) {
        loaded.add(chunk);
        loadedIds.add(chunk.id);
      }
  }
  return [...new Set([...loaded].flatMap(({ files }) => files))].sort();
};
