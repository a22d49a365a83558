/** What the server writes into the page (dev-console/server/indexPage.ts). */
interface Window {
  SERVER_FLAGS: { basePath: string; consolePlugins: string[]; simulated: boolean };
  /** Adjustments for tests; empty unless one of them was asked for. */
  localConsole: {
    /** Milliseconds after which a broken list watch begins again, instead of 15,000. */
    retryDelay?: number;
  };
}

/** The modules of the list, each with its version and a way to load it (sharedModulesLoader). */
declare module '*shared-modules.json?requests' {
  const modules: Record<string, { version: string; load: () => Promise<unknown> }>;
  export default modules;
}
