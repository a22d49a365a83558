import type { Outcome } from '../../domain/plan/report';
import type { RunAction } from '../../domain/plan/review';
import type { Connection } from '../request/connection';
import { ApiError, isLostAnswer, isPassing, messageOf } from '../request/errors';
import { delayBefore } from '../request/retries';
import { inspect, type Inspection } from './inspection';
import { runPatience } from './runPatience';
import { targetOf, type TargetRequest } from './target';
import { asRequest, type WriteMode } from './writes';

/** How an action ended, and what that says about the way to the server. */
export interface Ending {
  readonly outcome: Outcome;
  /** `lost`: the server could not be reached. `loggedOut`: it no longer knows the user. */
  readonly line: 'answered' | 'lost' | 'loggedOut';
}

/** What carrying out an action needs. */
export interface Means {
  readonly connection: Connection;
  readonly write: WriteMode;
  /** Whether the run was cancelled: what is under way is brought to an end, and not tried again. */
  readonly givenUp: () => boolean;
}

const answered = (outcome: Outcome): Ending => ({ outcome, line: 'answered' });

const failed = (error: unknown): Outcome => ({
  state: 'failed',
  message: messageOf(error),
  code: error instanceof ApiError ? error.code : null,
});

const notPermitted = ({ verb, resource }: TargetRequest, error: ApiError): Outcome => ({
  state: 'notPermitted',
  verb,
  resource,
  message: error.message,
});

/** @param inDoubt whether the answer to a write was lost before, or said that nothing is there */
const readFailed = (action: RunAction, error: unknown, inDoubt: boolean): Ending => {
  const code = error instanceof ApiError ? error.code : null;
  const line = code === 401 ? 'loggedOut' : isLostAnswer(error) ? 'lost' : 'answered';
  if (inDoubt) return { outcome: { state: 'notKnown', message: messageOf(error) }, line };
  if (line !== 'answered') {
    return { outcome: { state: 'notAttempted', why: 'connectionLost' }, line };
  }
  return answered(
    error instanceof ApiError && code === 403
      ? notPermitted(targetOf(action).read, error)
      : failed(error),
  );
};

const done = (action: RunAction, { mode }: WriteMode): Outcome => {
  if (mode === 'rehearsal') return { state: 'wouldSucceed' };
  return { state: action.type === 'scaleToZero' ? 'scaled' : 'deleted' };
};

/** The outcome that an inspection settles without a write; null where it is still to be done. */
const settledBy = (
  action: RunAction,
  write: WriteMode,
  inspection: Inspection,
  mayHaveBeenDone: boolean,
): Outcome | null => {
  if (inspection.state === 'changed') return inspection;
  if (inspection.state === 'gone') {
    const ours = mayHaveBeenDone && write.mode === 'execution' && action.type !== 'scaleToZero';
    return ours ? { state: 'deleted' } : { state: 'alreadyGone' };
  }
  return inspection.settled ? done(action, write) : null;
};

/** What a refused or lost write means for the next try. */
const afterWrite = (error: unknown, conflicts: number) => {
  const code = error instanceof ApiError ? error.code : null;
  return {
    // A server's error can come after the deed; 429 comes before it.
    mayHaveBeenDone: isLostAnswer(error) || (code !== null && code >= 500),
    // 404 and the first 409 are looked into by reading again.
    tryAgain: isPassing(error) || code === 404 || (code === 409 && conflicts <= 1),
    wait: isPassing(error),
  };
};

/**
 * Carries out one action: reads the object again, compares it with the preview, writes, and makes
 * sure what became of it. Every try begins with a reading, so that nothing is repeated blindly and
 * a deletion whose answer was lost is found out (design: Safety rules of a run). Never throws.
 */
export const carryOut = async (
  action: RunAction,
  { connection, write, givenUp }: Means,
): Promise<Ending> => {
  let mayHaveBeenDone = false;
  let foundMissing = false;
  let conflicts = 0;
  let lastError: unknown = null;
  for (let tries = 1; ; tries += 1) {
    let inspection: Inspection;
    try {
      inspection = await inspect(connection, action);
    } catch (error) {
      return readFailed(action, error, mayHaveBeenDone || foundMissing);
    }
    const settled = settledBy(action, write, inspection, mayHaveBeenDone);
    if (settled) return answered(settled);
    const enough = tries > runPatience.attempts || (lastError !== null && givenUp());
    if (enough || inspection.state !== 'asPreviewed') return answered(failed(lastError));
    try {
      await connection.send(asRequest(write.requestFor(action, inspection.resourceVersion)));
      return answered(done(action, write));
    } catch (error) {
      lastError = error;
      if (error instanceof ApiError && error.code === 401) {
        return { outcome: failed(error), line: 'loggedOut' };
      }
      if (error instanceof ApiError && error.code === 403) {
        return answered(notPermitted(targetOf(action).write, error));
      }
      if (error instanceof ApiError && error.code === 409) conflicts += 1;
      const next = afterWrite(error, conflicts);
      if (!next.tryAgain) return answered(failed(error));
      mayHaveBeenDone ||= next.mayHaveBeenDone;
      // A browser sends a request again by itself when an idle connection breaks: then the answer
      // to a deletion that took effect is 404.
      foundMissing ||= error instanceof ApiError && error.code === 404;
      if (next.wait && !givenUp()) {
        await connection.sleep(delayBefore(error, tries, runPatience, () => connection.random()));
      }
    }
  }
};
