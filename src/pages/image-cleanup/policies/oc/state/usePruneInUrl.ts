import type {
  PruneKind,
  PruneOptions,
} from '../../../../../domain/policies/oc/options/pruneFields';
import { policyOptions } from '../../../../../domain/policies/options';
import { useDraftInUrl, type DraftInUrl } from '../../../../../ui/form/useDraftInUrl';

/** The options of the prune, which live in the URL. */
export const usePruneInUrl = (kind: PruneKind): DraftInUrl<PruneOptions> =>
  useDraftInUrl(policyOptions[kind]);
