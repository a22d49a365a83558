/** A package in the lockfile; only what matters here. */
export interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The lockfile, version 3: packages by the folder that they are installed to. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];

/** Longer names first: `arm64` is no `arm`. */
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** Where a module of that name is looked for from a folder: in its own packages, then further up. */
const placesOf = (folder: string, name: string): string[] => {
  const places = [`${folder}/node_modules/${name}`];
  let above = folder;
  for (;;) {
    const end = above.lastIndexOf('/node_modules/');
    if (end < 0) break;
    above = above.slice(0, end);
    places.push(`${above}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
};

const platformOf = (name: string): Pick<LockedPackage, 'os' | 'cpu'> => {
  const parts = name.split(/[^a-z0-9]+/);
  const os = SYSTEMS.filter((system) => parts.includes(system));
  const cpu = PROCESSORS.filter((processor) => parts.includes(processor));
  return { ...(cpu.length ? { cpu } : {}), ...(os.length ? { os } : {}) };
};

/**
 * Packages for other platforms that the lockfile does not know. npm leaves them out when the registry that
 * it asked has them not, and `npm ci` then refuses the lockfile. They are never installed on a platform
 * that they are not for, so that their version is all that is needed.
 * @returns the missing entries by folder
 */
export const missingOptionalPackages = ({ packages }: Lockfile): Record<string, LockedPackage> => {
  const missing: Record<string, LockedPackage> = {};
  for (const [folder, { optionalDependencies = {}, dev }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (placesOf(folder, name).some((place) => packages[place])) continue;
      const exact = /^\d+\.\d+\.\d+[^ ]*$/.test(version);
      const platform = platformOf(name);
      if (!exact || !platform.os) continue;
      missing[`node_modules/${name}`] = {
        version,
        ...(platform.cpu ? { cpu: platform.cpu } : {}),
        ...(dev ? { dev } : {}),
        optional: true,
        os: platform.os,
      };
    }
  return missing;
};

/** The lockfile with these entries, its packages in npm's order. */
export const withPackages = <L extends Lockfile>(
  lockfile: L,
  entries: Readonly<Record<string, LockedPackage>>,
): L => ({
  ...lockfile,
  packages: Object.fromEntries(
    Object.entries({ ...lockfile.packages, ...entries }).sort(([left], [right]) =>
      left.localeCompare(right, 'en'),
    ),
  ),
});
