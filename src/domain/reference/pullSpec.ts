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

interface Parts {
  readonly path: string;
  readonly tag: string;
  readonly digest: string;
}

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
  const parts = matchReference(text);
  if (parts === null) {
    throw new InvalidReferenceError(
      text,
      matchReference(lowerCase(text)) === null
        ? 'invalid reference format'
        : 'repository name must be lowercase',
    );
  }
  if (parts.path.length > LONGEST_NAME) {
    throw new InvalidReferenceError(text, 'repository name must not be more than 255 characters');
  }
  if (parts.digest !== '') checkDigest(text, parts.digest);
  return { ...splitPath(parts.path), tag: parts.tag, digest: parts.digest };
};

/** Prints the parts as a pull spec; what was parsed prints as it was. */
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

/**
 * Names and tags hold no `@`, and no part of a name but the host holds a `:`; so the text can be
 * cut in one way only, and each piece be looked at alone.
 */
const matchReference = (text: string): Parts | null => {
  const at = text.indexOf('@');
  const digest = at < 0 ? '' : text.slice(at + 1);
  if (at >= 0 && !isDigestShaped(digest)) return null;
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const tag = colon < 0 ? '' : named.slice(colon + 1);
  if (colon >= 0 && !isTag(tag)) return null;
  const path = colon < 0 ? named : named.slice(0, colon);
  return isPath(path) ? { path, tag, digest } : null;
};

const isPath = (path: string): boolean => {
  const slash = path.indexOf('/');
  if (slash < 0) return isPathPart(path);
  const first = path.slice(0, slash);
  if (!isHost(first) && !isPathPart(first)) return false;
  for (let start = slash + 1; ;) {
    const end = path.indexOf('/', start);
    if (!isPathPart(end < 0 ? path.slice(start) : path.slice(start, end))) return false;
    if (end < 0) return true;
    start = end + 1;
  }
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

const splitPath = (path: string): Pick<PullSpec, 'registry' | 'namespace' | 'name'> => {
  const slash = path.indexOf('/');
  if (slash < 0) {
    return path.includes('.') || path.startsWith('localhost')
      ? { registry: path, namespace: '', name: '' }
      : { registry: '', namespace: '', name: path };
  }
  const first = path.slice(0, slash);
  const hasRegistry = first.includes('.') || first.includes(':') || first === 'localhost';
  const rest = hasRegistry ? path.slice(slash + 1) : path;
  const inner = rest.indexOf('/');
  return {
    registry: hasRegistry ? first : '',
    namespace: inner < 0 ? '' : rest.slice(0, inner),
    name: inner < 0 ? rest : rest.slice(inner + 1),
  };
};
