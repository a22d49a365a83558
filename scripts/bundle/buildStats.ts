import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Compiler, StatsCompilation } from 'webpack';

/** A chunk of the plugin: what is loaded together. */
export interface ChunkRecord {
  readonly id: string;
  /** Names in the output folder; source maps are no part of them. */
  readonly files: readonly string[];
  /** Whether the console loads it with the plugin itself. */
  readonly entry: boolean;
  /** Identifiers of the modules that ask for it. */
  readonly origins: readonly string[];
}

/** A module of the plugin, and the chunks in which it lies. */
interface ModuleRecord {
  readonly identifier: string;
  readonly chunks: readonly string[];
}

/** What of webpack's statistics tells which files a page loads. */
export interface BuildStats {
  readonly chunks: readonly ChunkRecord[];
  readonly modules: readonly ModuleRecord[];
}

/** Trims webpack's statistics to what the check of the bundle needs. */
const trimStats = ({ chunks = [], modules = [] }: StatsCompilation): BuildStats => ({
  chunks: chunks.map((chunk) => ({
    id: String(chunk.id),
    files: (chunk.files ?? []).filter((file) => file.endsWith('.js')),
    entry: chunk.entry === true,
    origins: (chunk.origins ?? []).map((origin) => origin.moduleIdentifier ?? ''),
  })),
  modules: modules.map((module) => ({
    identifier: module.identifier ?? '',
    chunks: (module.chunks ?? []).map(String),
  })),
});

/** Writes the trimmed statistics of each build to a file, for the check of the bundle. */
export class WriteStatsPlugin {
  constructor(private readonly file: string) {}

  /** Called by webpack. */
  apply(compiler: Compiler): void {
    compiler.hooks.done.tap('WriteStatsPlugin', (stats) => {
      const json = stats.toJson({
        all: false,
        chunks: true,
        chunkOrigins: true,
        modules: true,
        nestedModules: true,
        modulesSpace: Infinity,
        groupModulesByType: false,
        groupModulesByPath: false,
        groupModulesByLayer: false,
        groupModulesByAttributes: false,
        groupModulesByExtension: false,
        groupModulesByCacheStatus: false,
        ids: true,
        cachedModules: true,
        dependentModules: true,
        runtimeModules: true,
        orphanModules: false,
      });
      mkdirSync(path.dirname(this.file), { recursive: true });
      writeFileSync(this.file, JSON.stringify(trimStats(json)));
    });
  }
}
