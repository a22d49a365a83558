/** What an API `Status` says about a request that was refused or failed. */
export interface ApiErrorFacts {
  /** HTTP status code. */
  readonly code: number;
  /** Reason of the `Status`, such as `NotFound`, `Expired`, `ServerTimeout`; empty where there is none. */
  readonly reason: string;
  readonly message: string;
  /** Seconds to wait, from `Retry-After` or the status' `details`; null where the server asks for nothing. */
  readonly retryAfterSeconds: number | null;
  /** `details.name` of the status: what was not found. */
  readonly name: string;
}

/** The API answered with an error. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: number;
  readonly reason: string;
  readonly retryAfterSeconds: number | null;
  /** The object the status is about; empty where it names none. */
  readonly objectName: string;

  constructor(facts: ApiErrorFacts) {
    super(facts.message);
    this.code = facts.code;
    this.reason = facts.reason;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.objectName = facts.name;
  }
}

/** No answer, or a part of one: the request may have taken effect all the same. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/** No whole answer in time: the request may have taken effect all the same. */
export class RequestTimeoutError extends Error {
  override readonly name = 'RequestTimeoutError';

  constructor(readonly milliseconds: number) {
    super(`No answer within ${milliseconds / 1000} seconds`);
  }
}

/** The caller gave up, by its abort signal. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor() {
    super('Cancelled');
  }
}

/** Whether the answer was lost on its way, so that nobody knows what the server did. */
export const isLostAnswer = (error: unknown): error is ConnectionError | RequestTimeoutError =>
  error instanceof ConnectionError || error instanceof RequestTimeoutError;

/** Whether the same request can succeed a little later: too many requests, a server's fault, a lost answer. */
export const isPassing = (error: unknown): boolean =>
  isLostAnswer(error) ||
  (error instanceof ApiError && (error.code === 429 || (error.code >= 500 && error.code !== 501)));

/** The API's own words for an error, or the error's. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
