import { apiError, EXPIRED_CONTINUE } from '../rest/status';
import type { ApiError } from '../rest/status';
import type { FaultEffect } from './fault';

/** What the real API says with a code, where the fault does not say otherwise. */
const USUAL: Record<number, [reason: string, message: string]> = {
  400: ['BadRequest', 'the server rejected our request for an unknown reason'],
  401: ['Unauthorized', 'Unauthorized'],
  403: ['Forbidden', 'forbidden'],
  404: ['NotFound', 'the server could not find the requested resource'],
  409: ['Conflict', 'the server reported a conflict'],
  410: ['Expired', EXPIRED_CONTINUE],
  422: ['Invalid', 'the server rejected our request due to an error in our request'],
  429: [
    'TooManyRequests',
    'the server has received too many requests and has asked us to try again later',
  ],
  500: ['InternalError', 'an error on the server has prevented the request from succeeding'],
  503: ['ServiceUnavailable', 'the server is currently unable to handle the request'],
  504: ['Timeout', 'the server was unable to return a response in the time allotted'],
};

/** @returns the error by which a fault of the kind `status` answers */
export const faultError = (effect: Extract<FaultEffect, { kind: 'status' }>): ApiError => {
  const { code, retryAfterSeconds } = effect;
  const [reason, message] = USUAL[code] ?? ['InternalError', `status ${code}`];
  return apiError(
    code,
    effect.reason ?? reason,
    effect.message ?? message,
    retryAfterSeconds === undefined ? undefined : { retryAfterSeconds },
  );
};
