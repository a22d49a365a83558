import { fieldsOf } from '../rest/body';
import type { Fault, FaultEffect, FaultMatch } from './fault';

/** Says which field of a fault is wrong, and what it should be. */
class InvalidFaultError extends Error {
  override readonly name = 'InvalidFaultError';

  constructor(
    readonly field: string,
    expected: string,
  ) {
    super(`${field}: ${expected}`);
  }
}

/**
 * @returns the value as a fault, without anything that a fault does not have
 * @throws {InvalidFaultError} naming the first field that is wrong
 */
export const validateFault = (value: unknown): Fault => {
  const fields = known(value, 'fault', ['id', 'match', 'skip', 'times', 'effect']);
  const { id } = fields;
  if (id !== undefined && (typeof id !== 'string' || id === '')) {
    throw new InvalidFaultError('id', 'must be a text that is not empty');
  }
  const skip = wholeNumber(fields.skip, 'skip', 0);
  const times = wholeNumber(fields.times, 'times', 1);
  return {
    ...(id !== undefined && { id }),
    match: validateMatch(fields.match),
    ...(skip !== undefined && { skip }),
    ...(times !== undefined && { times }),
    effect: validateEffect(fields.effect),
  };
};

const validateMatch = (value: unknown): FaultMatch => {
  const { method, path, user } = known(value, 'match', ['method', 'path', 'user']);
  if (typeof path !== 'string' || path === '') {
    throw new InvalidFaultError('match.path', 'must be a pattern such as /api/v1/*/pods*');
  }
  if (method !== undefined && !(typeof method === 'string' && /^[A-Z]+$/.test(method))) {
    throw new InvalidFaultError('match.method', 'must be an HTTP method in capitals, or WATCH');
  }
  if (user !== undefined && typeof user !== 'string') {
    throw new InvalidFaultError('match.user', 'must be the name of a user');
  }
  return { path, ...(method !== undefined && { method }), ...(user !== undefined && { user }) };
};

const validateEffect = (value: unknown): FaultEffect => {
  const kind = fieldsOf(value)?.kind;
  switch (kind) {
    case 'status':
      return validateStatus(value);
    case 'delay': {
      const { ms } = known(value, 'effect', ['kind', 'ms']);
      const delay = wholeNumber(ms, 'effect.ms', 0);
      if (delay === undefined) throw new InvalidFaultError('effect.ms', 'must be given');
      return { kind, ms: delay };
    }
    case 'cut': {
      const { afterEffect } = known(value, 'effect', ['kind', 'afterEffect']);
      if (afterEffect !== undefined && typeof afterEffect !== 'boolean') {
        throw new InvalidFaultError('effect.afterEffect', 'must be true or false');
      }
      return { kind, ...(afterEffect !== undefined && { afterEffect }) };
    }
    case 'cutWatches':
      known(value, 'effect', ['kind']);
      return { kind };
    default:
      throw new InvalidFaultError('effect.kind', 'must be status, delay, cut or cutWatches');
  }
};

const validateStatus = (value: unknown): FaultEffect => {
  const fields = known(value, 'effect', ['kind', 'code', 'reason', 'message', 'retryAfterSeconds']);
  const { code, reason, message } = fields;
  if (typeof code !== 'number' || !Number.isInteger(code) || code < 400 || code > 599) {
    throw new InvalidFaultError('effect.code', 'must be a status from 400 to 599');
  }
  for (const [name, text] of Object.entries({ reason, message })) {
    if (text !== undefined && typeof text !== 'string') {
      throw new InvalidFaultError(`effect.${name}`, 'must be a text');
    }
  }
  const retryAfterSeconds = wholeNumber(fields.retryAfterSeconds, 'effect.retryAfterSeconds', 0);
  return {
    kind: 'status',
    code,
    ...(typeof reason === 'string' && { reason }),
    ...(typeof message === 'string' && { message }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
};

const known = (value: unknown, name: string, fields: string[]): Record<string, unknown> => {
  const found = fieldsOf(value);
  if (!found) throw new InvalidFaultError(name, 'must be an object');
  const stranger = Object.keys(found).find((field) => !fields.includes(field));
  if (stranger !== undefined) {
    const place = name === 'fault' ? stranger : `${name}.${stranger}`;
    throw new InvalidFaultError(place, `is not known here; there are ${fields.join(', ')}`);
  }
  return found;
};

const wholeNumber = (value: unknown, name: string, least: number): number | undefined => {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
    throw new InvalidFaultError(name, `must be a whole number, ${least} or more`);
  }
  return value;
};
