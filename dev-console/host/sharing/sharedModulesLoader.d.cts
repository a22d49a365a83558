/** Turns the text of shared-modules.json into the source of a module that loads each of them. */
declare function sharedModulesLoader(source: string): string;
export = sharedModulesLoader;
