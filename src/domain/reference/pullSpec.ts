import { isDigestShaped, isHost, isPathPart, isTag } from './grammar';
import { InvalidReferenceError } from './invalidReference';

/** A pull spec in its parts; a part that is absent is the empty string. */
export interface PullSpec {
  /** Host with port, such as `image-registry.openshift-image-registry.svc:5000`. */
  readonly registry: string;
  readonly namespace: string;
  /** May contain slashes where the path has more than two parts. */
  readonly name: string;
  readonly tag: string;
  /** Letter case is kept: an upper-case digest parses and equals no image's name. */
  readonly digest: string;
}

const LONGEST_NAME = 255;

/** Length of the hexadecimal part by algorithm; others are not supported. */
const DIGEST_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

/**
 * Parses `[host/]part/part…[:tag][@digest]` by the grammar that the container tools use
 * (`name [":" tag] ["@" digest]`), in linear time and without trimming anything.
 *
 * The first segment is the registry when it contains `.` or `:` or is `localhost`; the segment
 * after it is the namespace and all the rest the name. A lone segment is a registry when it
 * contains `.` or begins with `localhost`.
 * @throws {InvalidReferenceError}
 */
export const parsePullSpec = (text: string): PullSpec => {
  if (text === '') {
    throw new InvalidReferenceError(text, 'repository name must have at least one component');
  }
  const digestStart = text.indexOf('@') + 1;
  const namedEnd = digestStart === 0 ? text.length : digestStart - 1;
  const pathEnd = pathEndOf(text, namedEnd);
  if (!isReference(text, pathEnd, namedEnd)) throw new InvalidReferenceError(text, mismatch(text));
  if (pathEnd > LONGEST_NAME) {
    throw new InvalidReferenceError(text, 'repository name must not be more than 255 characters');
  }
  const digest = digestStart === 0 ? '' : text.slice(digestStart);
  if (digest !== '') checkDigest(text, digest);
  const tag = pathEnd === namedEnd ? '' : text.slice(pathEnd + 1, namedEnd);
  return specOf(text.slice(0, pathEnd), tag, digest);
};

/**
 * Prints the parts as a pull spec; what was parsed prints as it was.
 * @internal for tests
 */
export const printPullSpec = (spec: PullSpec): string => {
  let text = spec.registry;
  if (spec.namespace !== '') text += text === '' ? spec.namespace : `/${spec.namespace}`;
  if (spec.name !== '') text += text === '' ? spec.name : `/${spec.name}`;
  if (spec.tag !== '') text += `:${spec.tag}`;
  if (spec.digest !== '') text += `@${spec.digest}`;
  return text;
};

/** Go lower-cases the dotted capital I to a plain `i`; JavaScript adds a combining dot. */
const lowerCase = (text: string): string => text.replaceAll('\u0130', 'i').toLowerCase();

const mismatch = (text: string): string => {
  const lower = lowerCase(text);
  const at = lower.indexOf('@');
  const namedEnd = at < 0 ? lower.length : at;
  return isReference(lower, pathEndOf(lower, namedEnd), namedEnd)
    ? 'repository name must be lowercase'
    : 'invalid reference format';
};

/** Where the tag's colon is, the first one behind the last slash; the end where there is no tag. */
const pathEndOf = (text: string, namedEnd: number): number => {
  const lastSlash = namedEnd === 0 ? -1 : text.lastIndexOf('/', namedEnd - 1);
  const colon = text.indexOf(':', lastSlash + 1);
  return colon < 0 || colon > namedEnd ? namedEnd : colon;
};

/**
 * Names and tags hold no `@`, and no part of a name but the host holds a `:`; so the text can be
 * cut in one way only, and each piece be looked at alone.
 */
const isReference = (text: string, pathEnd: number, namedEnd: number): boolean =>
  isPath(text, pathEnd) &&
  (pathEnd === namedEnd || isTag(text, pathEnd + 1, namedEnd)) &&
  (namedEnd === text.length || isDigestShaped(text, namedEnd + 1, text.length));

const isPath = (text: string, pathEnd: number): boolean => {
  let end = segmentEnd(text, 0, pathEnd);
  // The first of several segments may be a host.
  if (!isPathPart(text, 0, end) && (end === pathEnd || !isHost(text, 0, end))) return false;
  while (end < pathEnd) {
    const start = end + 1;
    end = segmentEnd(text, start, pathEnd);
    if (!isPathPart(text, start, end)) return false;
  }
  return true;
};

const segmentEnd = (text: string, start: number, pathEnd: number): number => {
  const slash = text.indexOf('/', start);
  return slash < 0 || slash > pathEnd ? pathEnd : slash;
};

const checkDigest = (text: string, digest: string): void => {
  const colon = digest.indexOf(':');
  const expected = DIGEST_LENGTHS.get(digest.slice(0, colon));
  if (expected === undefined) {
    throw new InvalidReferenceError(text, 'unsupported digest algorithm');
  }
  if (digest.length - colon - 1 !== expected) {
    throw new InvalidReferenceError(text, 'invalid checksum digest length');
  }
};

const specOf = (path: string, tag: string, digest: string): PullSpec => {
  const slash = path.indexOf('/');
  if (slash < 0) {
    const isRegistry = path.includes('.') || path.startsWith('localhost');
    return isRegistry
      ? { registry: path, namespace: '', name: '', tag, digest }
      : { registry: '', namespace: '', name: path, tag, digest };
  }
  const first = path.slice(0, slash);
  const hasRegistry = first.includes('.') || first.includes(':') || first === 'localhost';
  const start = hasRegistry ? slash + 1 : 0;
  const inner = hasRegistry ? path.indexOf('/', start) : slash;
  return {
    registry: hasRegistry ? first : '',
    namespace: inner < 0 ? '' : path.slice(start, inner),
    name: path.slice(inner < 0 ? start : inner + 1),
    tag,
    digest,
  };
};
