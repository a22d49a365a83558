import { policyFromQuery, policyToQuery } from '../../../../domain/policies/age';
import type { AgeOptions } from '../../../../domain/policies/age/ageFields';
import { useDraftInUrl, type UrlForm } from '../../../../ui/form/useDraftInUrl';

/** The policy of the page. */
export interface PolicyInUrl {
  /** As it stands in the form. */
  readonly draft: AgeOptions;
  /** As it stands in the URL: what plans are made by. */
  readonly policy: AgeOptions;
  readonly change: (change: Partial<AgeOptions>) => void;
}

const form: UrlForm<AgeOptions> = { fromQuery: policyFromQuery, toQuery: policyToQuery };

/** The policy by age, which lives in the URL. */
export const usePolicyInUrl = (): PolicyInUrl => {
  const { draft, settled, change } = useDraftInUrl(form);
  return { draft, policy: settled, change };
};
