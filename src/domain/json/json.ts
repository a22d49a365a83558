import { parseInstant } from './instant';

/** An object as JSON.parse gives it; nothing is known of its fields. */
export type JsonObject = { readonly [key: string]: unknown };

/**
 * The JSON in the bytes of an answer, nothing of it known yet.
 * @throws {SyntaxError} when they are no JSON
 */
export const parseJson = (bytes: ArrayBuffer): unknown =>
  JSON.parse(new TextDecoder().decode(bytes));

const NOTHING: JsonObject = Object.freeze({});
const NONE: readonly unknown[] = Object.freeze([]);

/** Whether a value is a JSON object (neither null nor a list). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; an empty one where it is anything else. */
export const asObject = (value: unknown): JsonObject => (isObject(value) ? value : NOTHING);

/** The value as a list; an empty one where it is anything else. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : NONE);

/** The value as a text; empty where it is anything else. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The value as a number; null where it is anything else. */
export const asNumber = (value: unknown): number | null =>
  typeof value === 'number' ? value : null;

/**
 * The value as a time in milliseconds since 1970; null where it is no date: no date is never read
 * as old.
 */
export const asInstant = (value: unknown): number | null => {
  if (typeof value !== 'string') return null;
  const instant = parseInstant(value);
  return Number.isNaN(instant) ? null : instant;
};

/** The object under a key; an empty one where there is none. */
export const objectAt = (object: JsonObject, key: string): JsonObject => asObject(object[key]);

/** The list under a key; an empty one where there is none. */
export const listAt = (object: JsonObject, key: string): readonly unknown[] => asList(object[key]);

/** The text under a key; empty where there is none. */
export const textAt = (object: JsonObject, key: string): string => asText(object[key]);

/** The number under a key; null where there is none. */
export const numberAt = (object: JsonObject, key: string): number | null => asNumber(object[key]);

/** Whether `true` stands under a key. */
export const flagAt = (object: JsonObject, key: string): boolean => object[key] === true;

/** The time under a key, in milliseconds since 1970; null where there is none. */
export const instantAt = (object: JsonObject, key: string): number | null => asInstant(object[key]);

/** The labels or annotations under a key; values that are no text are left out. */
export const textsAt = (object: JsonObject, key: string): Readonly<Record<string, string>> => {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(objectAt(object, key))) {
    if (typeof value === 'string' && name !== '__proto__') texts[name] = value;
  }
  return texts;
};
