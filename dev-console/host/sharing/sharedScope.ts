/** A module that the console can hand to plugins. */
export interface SharedModule {
  version: string;
  load: () => Promise<unknown>;
}

/** What webpack's module federation looks for in a share scope: request, then version. */
export type SharedScope = Record<
  string,
  Record<
    string,
    { get: () => Promise<() => unknown>; from: string; eager: boolean; loaded?: boolean }
  >
>;

/** What a share scope says about where a module comes from. */
const HOST = 'local-console';

/**
 * The share scope that is given to each plugin. Webpack, in the plugin, takes the highest version
 * that satisfies the plugin's range, so what is offered here must be what the console offers.
 */
export const sharedScopeOf = (modules: Record<string, SharedModule>): SharedScope =>
  Object.fromEntries(
    Object.entries(modules).map(([request, { version, load }]) => {
      const get = async () => {
        const module = await load();
        return () => module;
      };
      return [request, { [version]: { get, from: HOST, eager: false, loaded: true } }];
    }),
  );
