import type { PruneInput } from '../../../../domain/prune/pruneInput';
import { pruneFromQuery, pruneToQuery } from '../../../../domain/prune/pruneQuery';
import { useDraftInUrl, type DraftInUrl, type UrlForm } from '../../state/useDraftInUrl';

const form: UrlForm<PruneInput> = { fromQuery: pruneFromQuery, toQuery: pruneToQuery };

/** The options of the prune, which live in the URL. */
export const usePruneInUrl = (): DraftInUrl<PruneInput> => useDraftInUrl(form);
