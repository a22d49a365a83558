import type { JsonObject } from '../../domain/json/json';
import type { Outcome } from '../../domain/model/outcome';
import type { RunAction } from '../../domain/model/action';
import { ApiError, isLostAnswer, isPassing, messageOf } from '../request/errors';
import { delayBefore } from '../request/retries';
import { inspect, type Inspection, type InspectionContext } from './inspection';
import { conflictPause, conflictsBorne, runPatience } from './runPatience';
import { targetOf, type TargetRequest } from './target';
import { digestsIn, wasTrimmed, type Trim } from './trim';
import { asRequest, type WriteMode } from './writes';

/** How an action ended, and what that says about the way to the server. */
export interface CarriedOut {
  readonly outcome: Outcome;
  /** `lost`: the server could not be reached. `loggedOut`: it no longer knows the user. */
  readonly connection: 'answered' | 'lost' | 'loggedOut';
  /** Digests that the stream was seen to list in the end, where the action was about one. */
  readonly listed?: readonly string[];
}

/** What carrying out an action needs. */
export interface CarryOutContext extends InspectionContext {
  /** Whether everything is a dry run. */
  readonly writeMode: WriteMode;
  /** Whether the run was cancelled: what is under way is brought to an end, and not tried again. */
  readonly givenUp: () => boolean;
  /** Told the object that is about to be written, as it was just read. */
  readonly onWrite?: ((action: RunAction, object: JsonObject) => void) | undefined;
}

const answered = (outcome: Outcome): CarriedOut => ({ outcome, connection: 'answered' });

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
const readFailed = (action: RunAction, error: unknown, inDoubt: boolean): CarriedOut => {
  const code = error instanceof ApiError ? error.code : null;
  const connection = code === 401 ? 'loggedOut' : isLostAnswer(error) ? 'lost' : 'answered';
  if (inDoubt) return { outcome: { state: 'notKnown', message: messageOf(error) }, connection };
  if (connection !== 'answered') {
    return { outcome: { state: 'notAttempted', why: 'connectionLost' }, connection };
  }
  return answered(
    error instanceof ApiError && code === 403
      ? notPermitted(targetOf(action).read, error)
      : failed(error),
  );
};

/** What a write achieves that goes through. */
const done = (action: RunAction, { mode }: WriteMode, trim: Trim | null): CarriedOut => {
  const listed = trim === null ? {} : { listed: digestsIn(trim.after) };
  if (mode === 'dryRun') {
    const kept = trim?.kept ?? 0;
    return { ...answered({ state: 'wouldSucceed', ...(kept > 0 && { kept }) }), ...listed };
  }
  if (trim !== null) {
    return { ...answered({ state: 'trimmed', removed: trim.removed, kept: trim.kept }), ...listed };
  }
  return answered({ state: action.type === 'scaleToZero' ? 'scaled' : 'deleted' });
};

/** Where a write may have been done, though its answer did not say so. */
interface Doubt {
  readonly mayHaveBeenDone: boolean;
  /** The trimming that may have been done. */
  readonly trim: Trim | null;
}

/** The copy of a stream that an inspection saw. */
const copyIn = (inspection: Inspection) =>
  inspection.state === 'gone' ? inspection.stream : (inspection.trim?.before ?? null);

/**
 * A trimming whose answer was lost, and that is found done. Previewed items that are still there
 * are left alone.
 */
const trimmedAfterAll = (inspection: Inspection, trim: Trim | null): CarriedOut | null => {
  const copy = copyIn(inspection);
  if (trim === null || copy === null || !wasTrimmed(copy, trim)) return null;
  const stays = inspection.state === 'gone' ? null : inspection.trim;
  const kept = (stays?.removed ?? 0) + (stays?.kept ?? 0);
  return {
    ...answered({ state: 'trimmed', removed: trim.removed, kept }),
    listed: digestsIn(copy),
  };
};

/** The ending that an inspection settles without a write; null where it is still to be done. */
const settledBy = (
  action: RunAction,
  write: WriteMode,
  inspection: Inspection,
  doubt: Doubt,
): CarriedOut | null => {
  const trimmed = trimmedAfterAll(inspection, doubt.trim);
  if (trimmed !== null) return trimmed;
  if (inspection.state === 'changed') {
    const { state, expected, found } = inspection;
    return answered({ state, expected, found });
  }
  if (inspection.state === 'gone') {
    const deletes = action.type !== 'scaleToZero' && action.type !== 'trimHistory';
    const ours = doubt.mayHaveBeenDone && write.mode === 'execution' && deletes;
    const listed = inspection.stream === null ? {} : { listed: digestsIn(inspection.stream) };
    return { ...answered({ state: ours ? 'deleted' : 'alreadyGone' }), ...listed };
  }
  return inspection.settled ? done(action, write, null) : null;
};

/** What a refused or lost write means for the next try. */
const afterWrite = (action: RunAction, error: unknown, conflicts: number) => {
  const code = error instanceof ApiError ? error.code : null;
  return {
    // A server's error can come after the write; 429 comes before it.
    mayHaveBeenDone: isLostAnswer(error) || (code !== null && code >= 500),
    // 404 and bearable conflicts are looked into by reading again.
    tryAgain:
      isPassing(error) || code === 404 || (code === 409 && conflicts < conflictsBorne(action)),
  };
};

/** Milliseconds before the next try; none where reading again tells more. */
const pauseAfter = (
  action: RunAction,
  error: unknown,
  failures: number,
  random: () => number,
): number => {
  if (isPassing(error)) return delayBefore(error, failures, runPatience, random);
  const conflict = error instanceof ApiError && error.code === 409;
  return conflict ? conflictPause(action) : 0;
};

/**
 * Carries out one action: reads the object again, compares it with the preview, writes, and makes
 * sure what became of it. Every try begins with a reading, so that nothing is repeated blindly and
 * a deletion whose answer was lost is found out (design: Safety rules of a run). Never throws.
 */
export const carryOut = async (
  action: RunAction,
  context: CarryOutContext,
): Promise<CarriedOut> => {
  const { connection, writeMode, givenUp } = context;
  let doubt: Doubt = { mayHaveBeenDone: false, trim: null };
  let foundMissing = false;
  let conflicts = 0;
  let lastError: unknown = null;
  for (let tries = 1; ; tries += 1) {
    let inspection: Inspection;
    try {
      inspection = await inspect(context, action);
    } catch (error) {
      return readFailed(action, error, doubt.mayHaveBeenDone || foundMissing);
    }
    const settled = settledBy(action, writeMode, inspection, doubt);
    if (settled) return settled;
    const failures = tries - conflicts;
    const enough = failures > runPatience.attempts || (lastError !== null && givenUp());
    if (enough || inspection.state !== 'asPreviewed') return answered(failed(lastError));
    const { write, object, trim } = inspection;
    context.onWrite?.(action, object);
    try {
      await connection.send(asRequest(writeMode.requestFor(write)));
      return done(action, writeMode, trim);
    } catch (error) {
      lastError = error;
      if (error instanceof ApiError && error.code === 401) {
        return { outcome: failed(error), connection: 'loggedOut' };
      }
      if (error instanceof ApiError && error.code === 403) {
        return answered(notPermitted(targetOf(action).write, error));
      }
      if (error instanceof ApiError && error.code === 409) conflicts += 1;
      const next = afterWrite(action, error, conflicts);
      if (!next.tryAgain) return answered(failed(error));
      if (next.mayHaveBeenDone) {
        doubt = { mayHaveBeenDone: true, trim: writeMode.mode === 'execution' ? trim : null };
      }
      // A browser sends a request again by itself when an idle connection breaks: then the answer
      // to a deletion that took effect is 404.
      foundMissing ||= error instanceof ApiError && error.code === 404;
      const pause = pauseAfter(action, error, failures, () => connection.random());
      if (pause > 0 && !givenUp()) await connection.sleep(pause);
    }
  }
};
