import { parseImageStreamImageName, parseImageStreamTagName, parsePullSpec } from '../reference';
import type { Snapshot } from '../snapshot/snapshot';
import type { Digest, ImageUse, Referrer } from '../snapshot/records';

/**
 * What a reference names: a tag of a stream (`namespace/name`), or an image by digest with the
 * repository that it is pulled from. That is `namespace/name`, as a stream has it, or a path that no
 * stream can have; null where the text names none.
 */
export type Target =
  | { readonly to: 'tag'; readonly repository: string; readonly tag: string }
  | { readonly to: 'digest'; readonly digest: Digest; readonly repository: string | null };

/** `namespace/stream:tag`, the key of a tag everywhere in the plan. */
export const tagKey = (namespace: string, stream: string, tag: string): string =>
  `${namespace}/${stream}:${tag}`;

/** `namespace/stream`, the key of a stream. */
export const streamKey = (namespace: string, stream: string): string => `${namespace}/${stream}`;

const bareDigest = /^(sha256|sha384|sha512):[0-9a-fA-F]{64,128}$/;

/**
 * Resolves a pull spec (prune-rules 3.1). The host is not
 * compared with anything: a tag is protected by whoever names its project and stream.
 */
const resolvePullSpec = (snapshot: Snapshot, referrer: Referrer, use: ImageUse): Target | null => {
  const text = use.text.trim();
  if (text === '') return null;
  if (bareDigest.test(text)) return { to: 'digest', digest: text, repository: null };
  const spec = parsePullSpec(text);
  const inProject = spec.registry !== '' && spec.namespace !== '' && !spec.name.includes('/');
  if (spec.digest !== '') {
    const repository = spec.registry === '' ? null : streamKey(spec.namespace, spec.name);
    return { to: 'digest', digest: spec.digest, repository };
  }
  const tag = spec.tag || 'latest';
  if (inProject) return { to: 'tag', repository: streamKey(spec.namespace, spec.name), tag };
  const bare = spec.registry === '' && spec.namespace === '' && !spec.name.includes('/');
  if (!bare) return null;
  const repository = streamKey(referrer.namespace, spec.name);
  const stream = snapshot.streams.get(repository);
  if (!stream || !(stream.localLookup || referrer.localLookup)) return null;
  return { to: 'tag', repository, tag };
};

/**
 * What one reference names, or null where it names nothing that an image stream could hold.
 * @throws InvalidReferenceError when the text cannot be read
 */
export const resolveUse = (
  snapshot: Snapshot,
  referrer: Referrer,
  use: ImageUse,
): Target | null => {
  if (use.target === 'ImageStreamTag') {
    const { name, tag } = parseImageStreamTagName(use.text);
    return { to: 'tag', repository: streamKey(use.namespace, name), tag };
  }
  if (use.target === 'ImageStreamImage') {
    const { name, digest } = parseImageStreamImageName(use.text);
    return { to: 'digest', digest, repository: streamKey(use.namespace, name) };
  }
  return resolvePullSpec(snapshot, referrer, use);
};
