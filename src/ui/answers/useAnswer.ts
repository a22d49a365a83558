import { useCallback, useEffect, useState } from 'react';

/** What was asked, and how far that got. */
export interface Answer<Value> {
  /** The latest answer about this subject, which may be one to an older question; null before it. */
  readonly value: Value | null;
  /** Why the latest question was not answered; null where it was, or may still be. */
  readonly error: unknown;
  /** Asks the same once more. */
  readonly retry: () => void;
}

interface Held<Value> {
  readonly subject: unknown;
  readonly value: Value | null;
  readonly error: unknown;
}

/**
 * Asks whenever the question changes, and holds the last answer meanwhile. A question that fails is a
 * state, with a way to ask again.
 * @param ask the same function as long as the question is the same; null while there is none
 * @param subject what the question is about: another one drops the answer
 * @param merge makes the new value of the answer and the value before it
 */
export const useAnswer = <Value>(
  ask: (() => Promise<Value>) | null,
  subject: unknown,
  merge: (next: Value, before: Value | null) => Value = (next) => next,
): Answer<Value> => {
  const [held, setHeld] = useState<Held<Value>>({ subject, value: null, error: null });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (ask === null) return undefined;
    let wanted = true;
    ask().then(
      (next) => {
        if (!wanted) return;
        setHeld((last) => {
          const before = last.subject === subject ? last.value : null;
          return { subject, value: merge(next, before), error: null };
        });
      },
      (error: unknown) => {
        if (!wanted) return;
        setHeld((last) => ({
          subject,
          value: last.subject === subject ? last.value : null,
          error: error ?? new Error('no answer'),
        }));
      },
    );
    return () => {
      wanted = false;
    };
  }, [ask, subject, merge, tries]);
  const retry = useCallback(() => setTries((last) => last + 1), []);
  const isCurrent = held.subject === subject;
  return { value: isCurrent ? held.value : null, error: isCurrent ? held.error : null, retry };
};
