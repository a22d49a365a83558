import { badRequest } from '../rest/status';
import type { KubeObject } from './object';

/** Tells whether an object is one of those that a list or watch asks for. */
export type Selector = (object: KubeObject) => boolean;

/**
 * Understands `a=b,c!=d,e,!f,g in (h,i),j notin (k)`.
 * @throws {ApiError} 400 when the text is none
 */
export const labelSelector = (text: string): Selector => {
  const requirements = splitOutsideBrackets(text).map(labelRequirement);
  return (object) => {
    const labels = object.metadata.labels ?? {};
    return requirements.every((holds) => holds(labels));
  };
};

/**
 * Understands `metadata.name=…` and `metadata.namespace=…`, with `=`, `==` and `!=`, and
 * `status.phase` and `spec.nodeName`, by which pods can be selected.
 * @throws {ApiError} 400 for any other field
 */
export const fieldSelector = (text: string): Selector => {
  const requirements = text
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const match = /^([^=!]+)(!=|==|=)(.*)$/.exec(part);
      const [, path = '', operator, value = ''] = match ?? [];
      if (!match || !SELECTABLE_FIELDS.has(path)) {
        throw badRequest(`field label not supported: ${path || part}`);
      }
      return (object: KubeObject) =>
        (valueAt(object, path.split('.')) === value) === (operator !== '!=');
    });
  return (object) => requirements.every((holds) => holds(object));
};

const SELECTABLE_FIELDS = new Set([
  'metadata.name',
  'metadata.namespace',
  'status.phase',
  'spec.nodeName',
]);

const valueAt = (object: unknown, path: string[]): string => {
  let value = object;
  for (const step of path) {
    value =
      value && typeof value === 'object'
        ? Object.entries(value).find(([k]) => k === step)?.[1]
        : undefined;
  }
  return typeof value === 'string' ? value : '';
};

const splitOutsideBrackets = (text: string): string[] =>
  text
    .split(/,(?![^(]*\))/)
    .map((part) => part.trim())
    .filter(Boolean);

const labelRequirement = (text: string): ((labels: Record<string, string>) => boolean) => {
  const set = /^([^\s!=]+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(text);
  if (set) {
    const [, name = '', operator, list = ''] = set;
    const values = new Set(list.split(',').map((value) => value.trim()));
    return operator === 'in'
      ? (labels) => name in labels && values.has(labels[name] ?? '')
      : (labels) => !(name in labels) || !values.has(labels[name] ?? '');
  }
  const comparison = /^([^\s!=]+)\s*(==|=|!=)\s*([^\s=!]*)$/.exec(text);
  if (comparison) {
    const [, name = '', operator, value = ''] = comparison;
    return (labels) => (labels[name] === value) === (operator !== '!=');
  }
  const existence = /^(!?)([A-Za-z0-9._/-]+)$/.exec(text);
  if (existence) {
    const [, not, name = ''] = existence;
    return (labels) => name in labels === !not;
  }
  throw badRequest(`unable to parse requirement: ${JSON.stringify(text)}`);
};
