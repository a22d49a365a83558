import type { ImageMetadata } from '../records';
import type { JsonObject } from '../../json/json';
import { isObject } from '../../json/json';

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
  ...inText('Hostname Domainname User CPUSet Image VolumesFrom WorkingDir', 'string'),
  ...inText('Memory MemorySwap CPUShares', 'int64'),
  ...inText('AttachStdin AttachStdout AttachStderr Tty OpenStdin StdinOnce', 'bool'),
  ...inText('NetworkDisabled', 'bool'),
  ...inText('PortSpecs Env Cmd Dns Entrypoint SecurityOpts OnBuild', 'strings'),
  ...inText('ExposedPorts Volumes', 'keys'),
  ...inText('Labels', 'texts'),
]);

/** As Go has it: fractions after a comma too, and zones of as much as 24 hours and 60 minutes. */
const RFC3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?(?:Z|[+-](?:[01]\d|2[0-4]):(?:[0-5]\d|60))$/;

/** Days that every month has. */
const SHORTEST_MONTH = 28;

/** `Date.parse` takes the 30th of February and the 24th hour; Go does not. */
const isTime = (text: string): boolean => {
  if (!RFC3339.test(text)) return false;
  const day = Number(text.slice(8, 10));
  if (day <= SHORTEST_MONTH) return true;
  // Leap years come round every 400 years.
  const year = 2000 + (Number(text.slice(0, 4)) % 400);
  return day <= new Date(Date.UTC(year, Number(text.slice(5, 7)), 0)).getUTCDate();
};

/** What 64 bits hold. */
const isInt64 = (value: number): boolean =>
  Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return isInt64(value) ? 'number' : `number ${value}`;
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
      return typeof value === 'number' && isInt64(value) ? null : mismatch(value, path, 'int64');
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
    case 'keys': {
      if (!isObject(value)) return mismatch(value, path, 'map[string]struct {}');
      const stray = Object.values(value).find((entry) => entry !== null && !isObject(entry));
      return stray === undefined ? null : mismatch(stray, path, 'struct {}');
    }
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
  if (isTime(value)) return null;
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
    size: typeof size === 'number' && isInt64(size) ? size : 0,
    problem,
  };
};

const inAnyCase = (object: JsonObject, name: string): unknown => {
  let found: unknown;
  for (const key in object) if (key.toLowerCase() === name) found = object[key];
  return found;
};
