import type { TFunction } from 'i18next';
import type { PolicyKind } from '../../domain/policies/options';

/** The policies, in the order in which they are offered. */
export const policyKinds: readonly PolicyKind[] = ['age', 'oc', 'size'];

/** The name of a policy. */
export const policyKindName = (t: TFunction, kind: PolicyKind): string => {
  switch (kind) {
    case 'age':
      return t('By age');
    case 'oc':
      return t('Like oc adm prune images');
    case 'size':
      return t('Over the size limit');
  }
};
