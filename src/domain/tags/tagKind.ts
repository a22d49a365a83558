import type { Digest, Tag } from '../snapshot/records';

const signatureName = /^sha256-([0-9a-f]{64})\.(?:sig|att|sbom)$/;

/** The digest that a signature, attestation or bill of materials belongs to, by the tag's name (cosign's convention). */
export const signatureSubject = (tag: string): Digest | null => {
  const match = signatureName.exec(tag);
  return match?.[1] ? `sha256:${match[1]}` : null;
};

/**
 * What kind of thing a tag is (api-facts: A tag is not always an image).
 * @param isGone whether the Image object of its head is gone (`isImageGone`)
 */
export const tagKindOf = (tag: Tag, isGone: boolean): TagKind => {
  const head = tag.revisions[0];
  if (!head) return tag.importFailure === null ? 'importPending' : 'importFailed';
  if (head.digest === '') return 'pointer';
  if (isGone) return 'imagePruned';
  if (tag.spec?.reference) return 'streamPointer';
  return signatureSubject(tag.name) === null ? 'image' : 'signature';
};

/** What kind of thing a tag is (api-facts: A tag is not always an image). */
export type TagKind =
  | 'image'
  | 'importPending'
  | 'importFailed'
  /** Points outside the cluster: no digest. */
  | 'pointer'
  /** Points to another stream's tag: its pull spec is the source's. */
  | 'streamPointer'
  | 'imagePruned'
  /** `sha256-….sig`, `.att`, `.sbom` of an image. */
  | 'signature';
