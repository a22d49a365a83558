import type { Fields, OptionsOf, ReadContext, TextFieldsOf, ValuesOf } from './field';

/** Options that were read, or everything that is wrong with them. */
export type ReadOptions<F extends Fields, Problem> =
  | { readonly ok: true; readonly values: ValuesOf<F> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads every field; all problems are told at once, each with its field.
 * @param problemAt what an error of a field's reader means; null for an error that is no problem of
 *   the text, which is thrown
 */
export const readOptions = <F extends Fields, Problem>(
  fields: F,
  options: OptionsOf<F>,
  context: ReadContext,
  problemAt: (field: TextFieldsOf<F>, text: string, error: unknown) => Problem | null,
): ReadOptions<F, Problem> => {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const option: unknown = options[name];
    if (field.kind !== 'text' || typeof option !== 'string') {
      values[name] = option;
      continue;
    }
    try {
      values[name] = field.read(option, context);
    } catch (error) {
      const problem = problemAt(name as TextFieldsOf<F>, option, error);
      if (problem === null) throw error;
      problems.push(problem);
    }
  }
  // Every field of the table has its value, of the type that its reader gives.
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, values: values as ValuesOf<F> };
};
