import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** Milliseconds without a key press after which what was typed counts and goes into the URL. */
const TYPING_PAUSE = 200;

/** How something is read from a URL, and written there. */
export interface UrlForm<Value> {
  readonly fromQuery: (query: URLSearchParams) => Value;
  /** Keeps the parameters of others. */
  readonly toQuery: (value: Value, existing?: URLSearchParams) => URLSearchParams;
}

/** Something that a form changes and that lives in the URL. */
export interface DraftInUrl<Value> {
  /** As it stands in the form. */
  readonly draft: Value;
  /** As it stands in the URL: what plans are made by. */
  readonly settled: Value;
  readonly change: (change: Partial<Value>) => void;
}

/**
 * Keeps a form in the URL, so that a bookmark reopens it and another project keeps it. What is
 * typed gets there after a pause, without an entry of its own in the history.
 * @param form the same value each time
 */
export const useDraftInUrl = <Value>(form: UrlForm<Value>): DraftInUrl<Value> => {
  const [query, setQuery] = useSearchParams();
  const canonical = (value: Value): string => form.toQuery(value).toString();
  const inUrl = canonical(form.fromQuery(query));
  const [settled, setSettled] = useState(() => form.fromQuery(query));
  const [draft, setDraft] = useState(settled);
  const [seen, setSeen] = useState(inUrl);
  const [sent, setSent] = useState(inUrl);
  if (inUrl !== seen) {
    const next = form.fromQuery(query);
    setSeen(inUrl);
    setSettled(next);
    // A link, a bookmark or the browser's own buttons changed the URL; what was typed since stays.
    if (inUrl !== sent) setDraft(next);
  }
  useEffect(() => {
    const written = form.toQuery(draft).toString();
    if (written === inUrl) return undefined;
    const timer = setTimeout(() => {
      setSent(written);
      setQuery((existing) => form.toQuery(draft, existing), { replace: true });
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [draft, form, inUrl, setQuery]);
  const change = useCallback(
    (part: Partial<Value>) => setDraft((last) => ({ ...last, ...part })),
    [],
  );
  return { draft, settled, change };
};
