import type { BuildStats } from './buildStats';

/** What the console shares beside its singletons: modules by package, as recorded from a running one. */
export interface SharedByConsole {
  readonly shared: Readonly<
    Record<string, { readonly version: string; readonly modules: readonly string[] }>
  >;
}

/** A module that the build takes from the share scope. */
export interface ConsumedModule {
  readonly name: string;
  /** The versions it is content with. */
  readonly range: string;
  /** Whether the build has a copy of its own, should nobody share it. */
  readonly hasCopy: boolean;
  readonly chunks: readonly string[];
}

/** Reads `consume-shared-module|SCOPE|NAME|RANGE|STRICT|FALLBACK|…`. */
const parseConsumed = (identifier: string): Omit<ConsumedModule, 'chunks'> | null => {
  const [kind, , name, range, , fallback] = identifier.split('|');
  if (kind !== 'consume-shared-module' || !name) return null;
  return { name, range: range ?? '', hasCopy: fallback !== undefined && fallback !== 'undefined' };
};

/** All modules that the build takes from the share scope. */
export const consumedModules = ({ modules }: BuildStats): ConsumedModule[] =>
  modules.flatMap(({ identifier, chunks }) => {
    const consumed = parseConsumed(identifier);
    return consumed ? [{ ...consumed, chunks }] : [];
  });

/** Names such as `@patternfly/react-core/dist/dynamic/components/Alert`. */
export const sharedNames = ({ shared }: SharedByConsole): Set<string> =>
  new Set(
    Object.entries(shared).flatMap(([name, { modules }]) =>
      modules.map((module) => `${name}/${module}`),
    ),
  );

/** Consumed modules that the console does not share, so that the page loads copies of its own. */
export const ownCopies = (stats: BuildStats, shared: ReadonlySet<string>): ConsumedModule[] =>
  consumedModules(stats).filter(({ name, hasCopy }) => hasCopy && !shared.has(name));
