import type { AgeOptions } from '../../../../domain/policies/age/ageFields';
import { policyOptions } from '../../../../domain/policies/options';
import { useDraftInUrl, type DraftInUrl } from '../../../../ui/form/useDraftInUrl';

/** The options of the age policy, which live in the URL. */
export const useAgeInUrl = (): DraftInUrl<AgeOptions> => useDraftInUrl(policyOptions.age);
