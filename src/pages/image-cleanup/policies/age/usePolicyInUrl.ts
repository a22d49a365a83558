import { policyFromQuery, policyToQuery } from '../../../../domain/policies/age';
import type { PolicyInput } from '../../../../domain/policies/age/policy';
import { useDraftInUrl, type UrlForm } from '../../../../ui/form/useDraftInUrl';

/** The policy of the page. */
export interface PolicyInUrl {
  /** As it stands in the form. */
  readonly draft: PolicyInput;
  /** As it stands in the URL: what plans are made by. */
  readonly policy: PolicyInput;
  readonly change: (change: Partial<PolicyInput>) => void;
}

const form: UrlForm<PolicyInput> = { fromQuery: policyFromQuery, toQuery: policyToQuery };

/** The policy by age, which lives in the URL. */
export const usePolicyInUrl = (): PolicyInUrl => {
  const { draft, settled, change } = useDraftInUrl(form);
  return { draft, policy: settled, change };
};
