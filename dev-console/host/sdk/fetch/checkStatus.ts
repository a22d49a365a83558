import { HttpError } from '@openshift-console/dynamic-plugin-sdk/lib/utils/error/http-error';

/** The parts of a Kubernetes `Status` that make the message of an error. */
interface FailureStatus {
  message?: string;
  error?: string;
  details?: { kind?: string; causes?: { message?: string; field?: string }[] };
}

/** A write met a quota that was being updated; the same request may succeed at once. */
export class QuotaConflictError extends Error {}

const QUOTA_KINDS = ['resourcequotas', 'clusterresourcequotas'];

/**
 * Passes an answer on, or throws what the console throws for it.
 * @param mayRetry whether a conflict over a quota is to be told as such
 * @throws {HttpError} with the API's message, `code`, `response` and, where there is one, `json`
 * @throws {QuotaConflictError}
 */
export const checkStatus = async (response: Response, mayRetry: boolean): Promise<Response> => {
  if (response.ok || response.status === 304) return response;
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) {
    const text = status === 403 ? '' : await response.text();
    throw new HttpError(text || reasonOf(response, {}), status, response);
  }
  const json = (await response.json()) as FailureStatus;
  if (mayRetry && status === 409 && QUOTA_KINDS.includes(json.details?.kind ?? '')) {
    throw new QuotaConflictError();
  }
  throw new HttpError(reasonOf(response, json), status, response, json);
};

const reasonOf = (response: Response, json: FailureStatus): string => {
  if (response.status === 403) {
    return json.message ?? 'Access denied due to cluster policy.';
  }
  const cause = json.details?.causes?.[0];
  if (cause) return `Error "${cause.message}" for field "${cause.field}".`;
  return json.message ?? json.error ?? (response.statusText || `HTTP ${response.status}`);
};
