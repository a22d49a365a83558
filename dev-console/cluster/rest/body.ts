import type { NewObject } from '../store/object';
import { badRequest } from './status';

/** @returns the value as an object with fields, or undefined */
export const fieldsOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;

/** @returns the field's text, or '' where there is none */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * @returns a request's body as an object with metadata, without kind, apiVersion and managed fields
 * @throws {ApiError} 400 when it is none
 */
export const objectOf = (body: unknown): NewObject => {
  const fields = fieldsOf(body);
  const metadata = fieldsOf(fields?.metadata);
  if (!fields || !metadata) throw badRequest('the body is not an object with metadata');
  const { kind: _kind, apiVersion: _apiVersion, ...rest } = fields;
  const { managedFields: _managed, ...kept } = metadata;
  return { ...rest, metadata: { ...kept, name: textOf(kept.name) } };
};
