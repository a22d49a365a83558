import { parseArgs } from 'node:util';
import { messageOf } from './messageOf';

/** A real cluster that the console is to talk to, instead of the simulated one. */
export type RealCluster =
  | { kind: 'kubeconfig'; file: string; context?: string }
  | {
      kind: 'server';
      server: string;
      token: string;
      certificateAuthority?: string;
      insecureSkipTlsVerify: boolean;
    };

/** What the command line says. */
export interface ConsoleOptions {
  /** TCP port; 0 takes any that is free. */
  port: number;
  /** Whether a console that runs on the port is to be reset, rather than a new one started. */
  reset: boolean;
  /** Whether plugin and shell are built first. */
  build: boolean;
  /** About how many tags the project `load` gets. */
  scale?: number;
  /** How many pods the project `load` gets. */
  pods?: number;
  /** How many images of the project `load` are in no stream any more. */
  images?: number;
  /** File with a JSON array of faults. */
  faultsFile?: string;
  /** API groups that the simulated cluster does not have. */
  withoutApis: string[];
  withKnative: boolean;
  cluster?: RealCluster;
}

/** The command line is wrong; the message says how, in one sentence. */
export class UsageError extends Error {}

export const HELP = `Usage: npm start -- [options]

Serves a local OpenShift console with the Image Cleanup plugin, on a simulated cluster
unless a real one is named. Listens on localhost only.

  --port N              port to listen on (default 9000, 0 for any free one)
  --no-build            serve what is already built
  --reset               put the simulated cluster of the console that runs on the port
                        back to its start; without one, start as usual

Simulated cluster
  --scale N             a project "load" with about N image stream tags
  --pods N              so many pods in the project "load"
  --images N            so many images of it that no tag holds any more
  --faults FILE         JSON array of faults that are in force from the start
  --without-api GROUP   leave out an API group, such as apps.openshift.io (repeatable)
  --with-knative        install the API of Knative Serving

Real cluster, as the user of the given credentials
  --kubeconfig FILE     take server and credentials from a kubeconfig
  --context NAME        another context of it than the current one
  --server URL          the API server, with
  --token TOKEN         the user's token, and at choice
  --certificate-authority FILE   the certificates that the server's is checked against
  --insecure-skip-tls-verify     do not check the server's certificate

  --help                show this text
`;

const FLAGS = {
  port: { type: 'string' },
  'no-build': { type: 'boolean' },
  reset: { type: 'boolean' },
  scale: { type: 'string' },
  pods: { type: 'string' },
  images: { type: 'string' },
  faults: { type: 'string' },
  'without-api': { type: 'string', multiple: true },
  'with-knative': { type: 'boolean' },
  kubeconfig: { type: 'string' },
  context: { type: 'string' },
  server: { type: 'string' },
  token: { type: 'string' },
  'certificate-authority': { type: 'string' },
  'insecure-skip-tls-verify': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof valuesOf>;

/**
 * Reads the command line.
 * @param args the arguments after the program's name
 * @returns the options, or `'help'` when help is asked for
 * @throws {UsageError} on an option that is not known, not complete, or does not go with another
 */
export const parseOptions = (args: readonly string[]): ConsoleOptions | 'help' => {
  const values = valuesOf(args);
  if (values.help) return 'help';
  const scale = numberOf(values, 'scale', 1_000_000);
  const pods = numberOf(values, 'pods', 100_000);
  const images = numberOf(values, 'images', 1_000_000);
  const cluster = clusterOf(values);
  const simulationOnly = [
    'scale',
    'pods',
    'images',
    'faults',
    'without-api',
    'with-knative',
  ] as const;
  const misplaced = simulationOnly.find((name) => values[name] !== undefined);
  if (cluster && misplaced) {
    throw new UsageError(`--${misplaced} is for the simulated cluster, not for a real one.`);
  }
  return {
    port: numberOf(values, 'port', 65_535) ?? 9000,
    reset: values.reset ?? false,
    build: !values['no-build'],
    ...(scale !== undefined && { scale }),
    ...(pods !== undefined && { pods }),
    ...(images !== undefined && { images }),
    ...(values.faults !== undefined && { faultsFile: values.faults }),
    withoutApis: values['without-api'] ?? [],
    withKnative: values['with-knative'] ?? false,
    ...(cluster && { cluster }),
  };
};

const valuesOf = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false })
      .values;
  } catch (error) {
    const [sentence] = messageOf(error).split(/\.\s/);
    throw new UsageError(`${sentence} (see --help)`);
  }
};

const numberOf = (
  values: Values,
  name: 'port' | 'scale' | 'pods' | 'images',
  most: number,
): number | undefined => {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value <= most)) {
    throw new UsageError(`--${name} takes a whole number from 0 to ${most}, not "${text}".`);
  }
  return value;
};

const clusterOf = (values: Values): RealCluster | undefined => {
  const { kubeconfig, context, server, token } = values;
  const certificateAuthority = values['certificate-authority'];
  const insecureSkipTlsVerify = values['insecure-skip-tls-verify'] ?? false;
  if (kubeconfig !== undefined && server !== undefined) {
    throw new UsageError('Give --kubeconfig or --server, not both.');
  }
  if (kubeconfig !== undefined) {
    return { kind: 'kubeconfig', file: kubeconfig, ...(context !== undefined && { context }) };
  }
  if (context !== undefined) throw new UsageError('--context needs --kubeconfig.');
  if (server === undefined) {
    const lonely = ['token', 'certificate-authority', 'insecure-skip-tls-verify'] as const;
    const found = lonely.find((name) => values[name] !== undefined);
    if (found) throw new UsageError(`--${found} needs --server.`);
    return undefined;
  }
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) {
    throw new UsageError(`--server takes a URL such as https://api.example.com:6443.`);
  }
  if (token === undefined) throw new UsageError('--server needs --token.');
  if (certificateAuthority !== undefined && insecureSkipTlsVerify) {
    throw new UsageError('Give --certificate-authority or --insecure-skip-tls-verify, not both.');
  }
  return {
    kind: 'server',
    server,
    token,
    insecureSkipTlsVerify,
    ...(certificateAuthority !== undefined && { certificateAuthority }),
  };
};
