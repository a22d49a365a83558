import type { Field, Fields, OptionsOf } from './field';
import { queryFlag } from './queryFlag';

const initialOf = (field: Field): string | boolean =>
  field.kind === 'choice' ? field.values[0] : field.initial;

const each = <F extends Fields>(
  fields: F,
  valueOf: (field: Field) => string | boolean,
): OptionsOf<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, valueOf(field)]),
  ) as OptionsOf<F>;

/** The options as they are when nothing was chosen. */
export const initialOptions = <F extends Fields>(fields: F): OptionsOf<F> =>
  each(fields, initialOf);

const fromQuery = (field: Field, query: URLSearchParams): string | boolean => {
  switch (field.kind) {
    case 'text':
      if (field.isList) return query.getAll(field.parameter).join(',');
      return query.get(field.parameter) ?? field.initial;
    case 'choice':
      return field.values.find((value) => value === query.get(field.parameter)) ?? field.values[0];
    case 'switch':
      return queryFlag(query, field.parameter, { otherwise: field.initial, safe: field.safe });
  }
};

/**
 * The options of a URL; what is not there is as at first. A list that is given several times is
 * joined. A switch with a value that is neither yes nor no takes the side that deletes less.
 */
export const optionsFromQuery = <F extends Fields>(
  fields: F,
  query: URLSearchParams,
): OptionsOf<F> => each(fields, (field) => fromQuery(field, query));

/**
 * Writes options into a query: only what differs from the first, so that a bookmark stays short.
 * Parameters of others are kept.
 */
export const optionsToQuery = <F extends Fields>(
  fields: F,
  options: OptionsOf<F>,
  existing: URLSearchParams = new URLSearchParams(),
): URLSearchParams => {
  const query = new URLSearchParams(existing);
  for (const [name, field] of Object.entries(fields)) {
    const value = options[name];
    if (value === initialOf(field)) query.delete(field.parameter);
    else query.set(field.parameter, String(value));
  }
  return query;
};
