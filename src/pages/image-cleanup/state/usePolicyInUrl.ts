import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { policyFromQuery, policyToQuery } from '../../../domain/policy';
import type { PolicyInput } from '../../../domain/policy/policy';

/** Milliseconds without a key press after which a policy counts and goes into the URL. */
const TYPING_PAUSE = 200;

/** The policy of the page. */
export interface PolicyInUrl {
  /** As it stands in the form. */
  readonly draft: PolicyInput;
  /** As it stands in the URL: what plans are made by. */
  readonly policy: PolicyInput;
  readonly change: (change: Partial<PolicyInput>) => void;
}

const canonical = (policy: PolicyInput): string => policyToQuery(policy).toString();

/**
 * The policy lives in the URL, so that a bookmark reopens it and another project keeps it. What is
 * typed gets there after a pause, without an entry of its own in the history.
 */
export const usePolicyInUrl = (): PolicyInUrl => {
  const [query, setQuery] = useSearchParams();
  const inUrl = canonical(policyFromQuery(query));
  const [policy, setPolicy] = useState(() => policyFromQuery(query));
  const [draft, setDraft] = useState(policy);
  const [seen, setSeen] = useState(inUrl);
  const [sent, setSent] = useState(inUrl);
  if (inUrl !== seen) {
    const next = policyFromQuery(query);
    setSeen(inUrl);
    setPolicy(next);
    // A link, a bookmark or the browser's own buttons changed the URL; what was typed since stays.
    if (inUrl !== sent) setDraft(next);
  }
  useEffect(() => {
    const written = canonical(draft);
    if (written === inUrl) return undefined;
    const timer = setTimeout(() => {
      setSent(written);
      setQuery((existing) => policyToQuery(draft, existing), { replace: true });
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [draft, inUrl, setQuery]);
  const change = useCallback(
    (part: Partial<PolicyInput>) => setDraft((last) => ({ ...last, ...part })),
    [],
  );
  return { draft, policy, change };
};
