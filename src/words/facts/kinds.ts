import type { TFunction } from 'i18next';
import type { TagKind } from '../../domain/tags/tagKind';
import type { ListKind } from '../../domain/snapshot/lists';

/** The name of a kind, as the API writes it. */
export const kindName = (kind: ListKind): string => {
  switch (kind) {
    case 'KnativeService':
      return 'Knative Service';
    case 'KnativeRevision':
      return 'Knative Revision';
    default:
      return kind;
  }
};

/** What a tag is where it is not simply an image; empty for images. */
export const tagKindName = (t: TFunction, kind: TagKind): string => {
  switch (kind) {
    case 'image':
      return '';
    case 'importPending':
      return t('Import pending');
    case 'importFailed':
      return t('Import failed');
    case 'pointer':
      return t('Points outside the cluster');
    case 'streamPointer':
      return t('Points to another image stream');
    case 'imagePruned':
      return t('Image pruned');
    case 'signature':
      return t('Signature or attestation');
  }
};
