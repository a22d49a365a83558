import type { Snapshot } from '../snapshot/snapshot';
import type { Digest, Tag } from '../snapshot/records';
import type { TagKind } from './verdict';

const signatureName = /^sha256-([0-9a-f]{64})\.(?:sig|att|sbom)$/;

/** The digest that a signature, attestation or bill of materials belongs to, by the tag's name (cosign's convention). */
export const signatureSubject = (tag: string): Digest | null => {
  const match = signatureName.exec(tag);
  return match?.[1] ? `sha256:${match[1]}` : null;
};

/** Whether the list of all Image objects was read to its end, so that a digest it lacks is gone. */
export const allImagesListed = (snapshot: Snapshot): boolean =>
  snapshot.lists.some(({ list, outcome }) => list.kind === 'Image' && outcome.state === 'whole');

/** What kind of thing a tag is (api-facts, the table of tags). */
export const tagKindOf = (tag: Tag, snapshot: Snapshot, allImages: boolean): TagKind => {
  const head = tag.revisions[0];
  if (!head) return tag.importFailure === null ? 'importPending' : 'importFailed';
  if (head.digest === '') return 'pointer';
  const gone = allImages
    ? !snapshot.images.has(head.digest)
    : snapshot.missingImages.has(head.digest);
  if (gone) return 'imagePruned';
  if (tag.spec?.reference) return 'streamPointer';
  return signatureSubject(tag.name) === null ? 'image' : 'signature';
};
