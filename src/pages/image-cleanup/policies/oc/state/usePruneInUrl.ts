import type { PruneInput } from '../../../../../domain/policies/oc/options/pruneInput';
import { pruneFromQuery, pruneToQuery } from '../../../../../domain/policies/oc/options/pruneQuery';
import { useDraftInUrl, type DraftInUrl, type UrlForm } from '../../../../../ui/form/useDraftInUrl';

const form: UrlForm<PruneInput> = { fromQuery: pruneFromQuery, toQuery: pruneToQuery };

/** The options of the prune, which live in the URL. */
export const usePruneInUrl = (): DraftInUrl<PruneInput> => useDraftInUrl(form);
