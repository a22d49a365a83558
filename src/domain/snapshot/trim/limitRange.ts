import { InvalidQuantityError, parseQuantity } from '../../go/quantity';
import type { SizeLimit } from '../records';
import { InvalidAnswerError } from '../object/invalidAnswer';
import type { JsonObject } from '../../json/json';
import { asObject, listAt, objectAt } from '../../json/json';
import { trimIdentity } from '../object/metadata';

/**
 * The image sizes that a limit range allows: `max.storage` of each limit whose type is exactly
 * `openshift.io/Image` (prune-rules 4.1).
 * @throws {InvalidAnswerError}
 */
export const trimLimitRange = (limitRange: JsonObject): readonly SizeLimit[] => {
  const { namespace, name, uid } = trimIdentity('LimitRange', limitRange);
  const limits: SizeLimit[] = [];
  for (const entry of listAt(objectAt(limitRange, 'spec'), 'limits')) {
    const limit = asObject(entry);
    const storage = objectAt(limit, 'max')['storage'];
    if (limit['type'] !== 'openshift.io/Image' || storage === undefined || storage === null)
      continue;
    // Quantities may be written as JSON numbers, too.
    const text = typeof storage === 'string' ? storage : JSON.stringify(storage);
    try {
      limits.push({ namespace, limitRange: name, uid, text, nanoBytes: parseQuantity(text) });
    } catch (error) {
      if (error instanceof InvalidQuantityError) {
        throw new InvalidAnswerError('LimitRange', error.message);
      }
      throw error;
    }
  }
  return limits;
};
