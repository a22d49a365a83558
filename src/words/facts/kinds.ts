import type { TFunction } from 'i18next';
import type { TagKind } from '../../domain/tags/tagKind';
import { apiNameOf, type ListKind } from '../../domain/snapshot/kinds/apiKinds';

/** The name of a kind as the API writes it, with the product in front where the name alone is ambiguous. */
export const kindName = (kind: ListKind): string => {
  const name = apiNameOf(kind);
  return name === kind ? kind : kind.replace(name, ` ${name}`);
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
