import type { Snapshot } from '../snapshot/snapshot';
import type { Digest, Instant, Revision, Tag } from '../snapshot/records';
import type { TagKind } from './verdict';

const signatureName = /^sha256-([0-9a-f]{64})\.(?:sig|att|sbom)$/;

/** The digest that a signature, attestation or bill of materials belongs to, by the tag's name (cosign's convention). */
export const signatureSubject = (tag: string): Digest | null => {
  const match = signatureName.exec(tag);
  return match?.[1] ? `sha256:${match[1]}` : null;
};

/**
 * Milliseconds by which an image list can be older than the moment that is noted for it: its answer
 * may have been a minute on its way, and the server's clock shows whole seconds.
 */
const listLag = 120_000;

/** An image that was pushed after the list was read is not in it, and is anything but gone. */
const isGone = (
  { digest, created }: Revision,
  { images, missingImages }: Snapshot,
  listedAt: Instant | null,
): boolean => {
  if (listedAt === null) return missingImages.has(digest);
  if (images.has(digest)) return false;
  return missingImages.has(digest) || (created !== null && created < listedAt - listLag);
};

/**
 * What kind of thing a tag is (api-facts, the table of tags).
 * @param listedAt when all images were listed (`imagesListedAt`): what was there before is in the list
 */
export const tagKindOf = (tag: Tag, snapshot: Snapshot, listedAt: Instant | null): TagKind => {
  const head = tag.revisions[0];
  if (!head) return tag.importFailure === null ? 'importPending' : 'importFailed';
  if (head.digest === '') return 'pointer';
  if (isGone(head, snapshot, listedAt)) return 'imagePruned';
  if (tag.spec?.reference) return 'streamPointer';
  return signatureSubject(tag.name) === null ? 'image' : 'signature';
};
