import type { PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import { pruneFromQuery, pruneToQuery } from '../../../../../domain/policies/oc/options/pruneQuery';
import { useDraftInUrl, type DraftInUrl, type UrlForm } from '../../../../../ui/form/useDraftInUrl';

const form: UrlForm<PruneOptions> = { fromQuery: pruneFromQuery, toQuery: pruneToQuery };

/** The options of the prune, which live in the URL. */
export const usePruneInUrl = (): DraftInUrl<PruneOptions> => useDraftInUrl(form);
