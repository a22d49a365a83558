import type { ImageMetadata } from '../records';
import { parseInstant } from './instant';
import type { JsonObject } from './json';
import { isObject } from './json';

/** What Go's decoder expects under a key. */
type Expected = 'string' | 'int64' | 'bool' | 'time' | 'strings' | 'texts' | 'keys' | 'config';

/** Each field as it is declared, which is how it is mostly written, and in lower case. */
const inText = (names: string, expected: Expected): readonly (readonly [string, Expected])[] =>
  names
    .split(' ')
    .flatMap((name) => [[name, expected] as const, [name.toLowerCase(), expected] as const]);

const imageFields: ReadonlyMap<string, Expected> = new Map([
  ...inText('kind apiVersion Id Parent Comment Container DockerVersion Author', 'string'),
  ...inText('Architecture', 'string'),
  ...inText('Size', 'int64'),
  ...inText('Created', 'time'),
  ...inText('ContainerConfig Config', 'config'),
]);

const configFields: ReadonlyMap<string, Expected> = new Map([
  ...inText('Hostname Domainname User CPUSet Image WorkingDir', 'string'),
  ...inText('Memory MemorySwap CPUShares', 'int64'),
  ...inText('AttachStdin AttachStdout AttachStderr Tty OpenStdin StdinOnce', 'bool'),
  ...inText('NetworkDisabled', 'bool'),
  ...inText('PortSpecs Env Cmd Entrypoint SecurityOpts OnBuild', 'strings'),
  ...inText('ExposedPorts Volumes', 'keys'),
  ...inText('Labels', 'texts'),
]);

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'number' : `number ${value}`;
  return typeof value === 'boolean' ? 'bool' : typeof value;
};

const mismatch = (value: unknown, path: string, goType: string): string =>
  `json: cannot unmarshal ${kindOf(value)} into Go struct field ${path} of type ${goType}`;

/** The first element that is no text; `undefined` where all are. JSON knows no `undefined`. */
const strayIn = (values: readonly unknown[]): unknown =>
  values.find((value) => value !== null && typeof value !== 'string');

const problemOf = (value: unknown, expected: Expected, path: string): string | null => {
  // Go leaves a field alone where the JSON says null.
  if (value === null) return null;
  switch (expected) {
    case 'string':
      return typeof value === 'string' ? null : mismatch(value, path, 'string');
    case 'int64':
      return Number.isInteger(value) ? null : mismatch(value, path, 'int64');
    case 'bool':
      return typeof value === 'boolean' ? null : mismatch(value, path, 'bool');
    case 'time':
      return timeProblem(value);
    case 'strings': {
      if (!Array.isArray(value)) return mismatch(value, path, '[]string');
      const stray = strayIn(value);
      return stray === undefined ? null : mismatch(stray, path, 'string');
    }
    case 'texts': {
      if (!isObject(value)) return mismatch(value, path, 'map[string]string');
      const stray = strayIn(Object.values(value));
      return stray === undefined ? null : mismatch(stray, path, 'string');
    }
    case 'keys':
      return isObject(value) ? null : mismatch(value, path, 'map[string]struct {}');
    case 'config':
      return isObject(value)
        ? fieldsProblem(value, configFields, `${path}.`)
        : mismatch(value, path, 'docker10.DockerConfig');
  }
};

const timeProblem = (value: unknown): string | null => {
  if (typeof value !== 'string') {
    return `json: cannot unmarshal ${kindOf(value)} into Go value of type string`;
  }
  if (RFC3339.test(value) && !Number.isNaN(parseInstant(value))) return null;
  const quoted = JSON.stringify(value);
  return `parsing time ${quoted} as "2006-01-02T15:04:05Z07:00": cannot parse ${quoted} as "2006"`;
};

const fieldsProblem = (
  object: JsonObject,
  fields: ReadonlyMap<string, Expected>,
  path: string,
): string | null => {
  for (const key in object) {
    const expected = fields.get(key) ?? fields.get(key.toLowerCase());
    if (expected === undefined) continue;
    const problem = problemOf(object[key], expected, `${path}${key}`);
    if (problem !== null) return problem;
  }
  return null;
};

/**
 * `dockerImageMetadata` as `oc` decodes it: keys match whatever their case, and a declared field of
 * a wrong type is a problem that stops a whole prune (prune-rules 1.1).
 * @returns null where the field is absent or null
 */
export const trimImageMetadata = (value: unknown): ImageMetadata | null => {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) {
    const problem = `json: cannot unmarshal ${kindOf(value)} into Go value of type docker10.DockerImage`;
    return { config: '', size: 0, problem };
  }
  const problem = fieldsProblem(value, imageFields, 'DockerImage.');
  const { Id, Size } = value;
  const config = Id === undefined ? inAnyCase(value, 'id') : Id;
  const size = Size === undefined ? inAnyCase(value, 'size') : Size;
  return {
    config: typeof config === 'string' ? config : '',
    size: typeof size === 'number' && Number.isInteger(size) ? size : 0,
    problem,
  };
};

const inAnyCase = (object: JsonObject, name: string): unknown => {
  let found: unknown;
  for (const key in object) if (key.toLowerCase() === name) found = object[key];
  return found;
};
