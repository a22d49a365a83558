import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { withPolicyKind } from '../../../domain/policies/policyInUrl';
import { type PolicyKind } from '../../../domain/policies/options';
import { policyKinds, policyKindName } from '../../../words/policies/policyKind';

/** Which policy says what goes; the choice stands in the URL. */
export const PolicyChoice = ({ kind }: { readonly kind: PolicyKind }) => {
  const { t } = useTranslation('plugin__image-cleanup-plugin');
  const [, setQuery] = useSearchParams();
  return (
    <ToggleGroup aria-label={t('Policy')} className="image-cleanup-plugin__choice">
      {policyKinds.map((one) => (
        <ToggleGroupItem
          key={one}
          text={policyKindName(t, one)}
          buttonId={`image-cleanup-policy-kind-${one}`}
          isSelected={one === kind}
          onChange={() => one !== kind && setQuery((existing) => withPolicyKind(one, existing))}
        />
      ))}
    </ToggleGroup>
  );
};
