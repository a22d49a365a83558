import { apiNameOf } from '../kinds/apiKinds';
import type { ListKind, PageFacts } from '../lists';
import type { ImageStream, ListedImage, Referrer, SizeLimit } from '../records';
import { trimImage } from './image';
import { trimImageStream } from './imageStream';
import { InvalidAnswerError } from '../object/invalidAnswer';
import type { JsonObject } from '../../json/json';
import { asObject, isObject, numberAt, objectAt, textAt } from '../../json/json';
import { trimLimitRange } from './limitRange';
import { trimReferrer } from '../kinds';

/** Records of one or more objects, by what they are. An image stream is a stream and a referrer. */
export interface TrimmedRecords {
  readonly streams: readonly ImageStream[];
  readonly images: readonly ListedImage[];
  readonly referrers: readonly Referrer[];
  readonly limits: readonly SizeLimit[];
}

/** One page of a list. */
export interface TrimmedPage extends TrimmedRecords {
  readonly facts: PageFacts;
}

interface Records {
  readonly streams: ImageStream[];
  readonly images: ListedImage[];
  readonly referrers: Referrer[];
  readonly limits: SizeLimit[];
}

const noRecords = (): Records => ({ streams: [], images: [], referrers: [], limits: [] });

/**
 * One page of a list, trimmed.
 * @param namespace the project that was listed; null for a list of all projects or of images
 * @throws {InvalidAnswerError} when it is no list of that kind, or an item cannot be told
 *   from others; such a list is not whole
 */
export const trimListPage = (
  kind: ListKind,
  namespace: string | null,
  json: unknown,
): TrimmedPage => {
  const list = asObject(json);
  const expected = `${apiNameOf(kind)}List`;
  const items = itemsOf(list, expected);
  const records = noRecords();
  for (const item of items) {
    const object = asObject(item);
    checkProject(kind, object, namespace, expected);
    addTrimmed(kind, object, records);
  }
  const metadata = objectAt(list, 'metadata');
  return {
    ...records,
    facts: {
      items: items.length,
      continueToken: textAt(metadata, 'continue'),
      resourceVersion: textAt(metadata, 'resourceVersion'),
      remaining: numberAt(metadata, 'remainingItemCount'),
    },
  };
};

/**
 * Objects that no API answered with, such as those of a file: they may be without a project.
 * @throws {InvalidAnswerError}
 * @internal for tests
 */
export const trimItems = (kind: ListKind, items: readonly unknown[]): TrimmedRecords => {
  const records = noRecords();
  for (const item of items) addTrimmed(kind, asObject(item), records);
  return records;
};

/**
 * A single object, as a watch or a read gives it.
 * @throws {InvalidAnswerError}
 */
export const trimObject = (kind: ListKind, json: unknown): TrimmedRecords => {
  if (!isObject(json)) throw new InvalidAnswerError(kind, typeof json);
  checkProject(kind, json, null, kind);
  return trimItems(kind, [json]);
};

const itemsOf = (list: JsonObject, expected: string): readonly unknown[] => {
  const { kind, items } = list;
  if (kind !== expected) {
    throw new InvalidAnswerError(expected, textAt(list, 'message') || `kind ${String(kind)}`);
  }
  // Go writes an empty list without a value as null.
  if (items === null) return [];
  if (!Array.isArray(items)) throw new InvalidAnswerError(expected, 'no items');
  return items;
};

/**
 * Guards against an answer to another question: its absences would say nothing about this one.
 * @param namespace null where objects of any project were asked for
 */
const checkProject = (
  kind: ListKind,
  object: JsonObject,
  namespace: string | null,
  expected: string,
): void => {
  if (kind === 'Image') return;
  const found = textAt(objectAt(object, 'metadata'), 'namespace');
  if (found === '') throw new InvalidAnswerError(expected, 'an object without namespace');
  if (namespace !== null && found !== namespace) {
    throw new InvalidAnswerError(expected, `an object of project "${found}", not "${namespace}"`);
  }
};

const addTrimmed = (kind: ListKind, object: JsonObject, records: Records): void => {
  if (kind === 'Image') {
    records.images.push(trimImage(object));
    return;
  }
  if (kind === 'LimitRange') {
    records.limits.push(...trimLimitRange(object));
    return;
  }
  const referrer = trimReferrer(kind, object);
  if (kind === 'ImageStream') {
    records.streams.push(trimImageStream(object));
    if (referrer.uses.length === 0) return;
  }
  records.referrers.push(referrer);
};
