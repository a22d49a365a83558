import type { FilterSubject } from './filterSubject';
import type { Pattern } from './pattern/patternList';

/** Tells whether the filter leaves what it is given. */
export type SubjectMatcher = (subject: FilterSubject) => boolean;

const DIGEST_PREFIX = /^(?:sha256|sha384|sha512):[0-9a-f]+$/;

/** Shorter runs of digits are more likely the name of a stream, such as `cafe`. */
const BARE_HEX_PREFIX = /^[0-9a-f]{6,}$/;

/**
 * `image_id`: the name of a stream, or a digest of the tag's history or its beginning, as
 * `sha256:…` with one hexadecimal digit or more, or as six digits or more alone.
 */
export const matchImageId = (imageId: string): SubjectMatcher => {
  const prefix = imageId.toLowerCase();
  const named = ({ stream }: FilterSubject): boolean => stream === imageId;
  if (DIGEST_PREFIX.test(prefix)) {
    return (subject) =>
      named(subject) || subject.digests.some((digest) => digest.startsWith(prefix));
  }
  if (BARE_HEX_PREFIX.test(prefix)) {
    return (subject) =>
      named(subject) ||
      subject.digests.some((digest) => digest.startsWith(prefix, digest.indexOf(':') + 1));
  }
  return named;
};

/** `image_name`: the name of the stream, or the last part of the path of a pull spec. */
export const matchImageName =
  (patterns: readonly Pattern[]): SubjectMatcher =>
  ({ stream, pullSpecs }) =>
    patterns.some(
      ({ matches }) =>
        matches(stream) || pullSpecs.some((pullSpec) => matches(lastPart(repositoryOf(pullSpec)))),
    );

/**
 * `repository_url`: a repository or the beginning of one up to a slash, compared with where the
 * images of the history are pulled from and with the stream's own repositories.
 * @param repository as `normaliseRepository` gives it
 */
export const matchRepository = (repository: string): SubjectMatcher => {
  const matches = (candidate: string): boolean =>
    candidate.startsWith(repository) &&
    (candidate.length === repository.length || candidate.charAt(repository.length) === '/');
  return ({ pullSpecs, repositories }) =>
    repositories.some((own) => matches(own)) ||
    pullSpecs.some((pullSpec) => matches(repositoryOf(pullSpec)));
};

/** Drops the scheme (`https://`, `docker://` …) and slashes at the end. */
export const normaliseRepository = (text: string): string => {
  const scheme = text.indexOf('://');
  const bare = scheme < 0 ? text.trim() : text.slice(scheme + 3).trim();
  let end = bare.length;
  while (end > 0 && bare.charAt(end - 1) === '/') end -= 1;
  return bare.slice(0, end);
};

/** A pull spec without tag and digest. It need not parse: what an import failed on may be anything. */
const repositoryOf = (pullSpec: string): string => {
  const at = pullSpec.indexOf('@');
  const named = at < 0 ? pullSpec : pullSpec.slice(0, at);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  return colon < 0 ? named : named.slice(0, colon);
};

const lastPart = (repository: string): string => repository.slice(repository.lastIndexOf('/') + 1);
