import type { RegexCompiler } from '../../filter/matcher';

/** What a field needs to be read, besides its text. */
export interface ReadContext {
  /** Compiles the text between the slashes of `/regex/`; loaded only where a field has one. */
  readonly compileRegex: RegexCompiler;
}

/** A field of a policy that a user writes. */
export interface TextField<Value> {
  readonly kind: 'text';
  /** Its name in the URL. Bookmarks and links of others hold it, so it stays as it is. */
  readonly parameter: string;
  readonly initial: string;
  /** Whether several parameters of this name are one list. */
  readonly isList: boolean;
  /** @throws what `describeProblem` of the policy turns into a problem at this field */
  readonly read: (text: string, context: ReadContext) => Value;
}

/** A field of a policy that is on or off. */
export interface SwitchField {
  readonly kind: 'switch';
  readonly parameter: string;
  readonly initial: boolean;
  /** The side that deletes less: for a value in a URL that is neither yes nor no. */
  readonly safe: boolean;
}

/** A field of a policy with a few values to choose from; another value in a URL counts as the first. */
export interface ChoiceField<Choice extends string> {
  readonly kind: 'choice';
  readonly parameter: string;
  readonly values: readonly [Choice, ...Choice[]];
}

/** Any field of a policy. */
export type Field = TextField<unknown> | SwitchField | ChoiceField<string>;

/** All fields of a policy, by name. The order is that of the URL. */
export type Fields = Readonly<Record<string, Field>>;

/** The options of a policy as a user writes them: in the form, and in the URL. */
export type OptionsOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends SwitchField
    ? boolean
    : F[Name] extends ChoiceField<infer Choice>
      ? Choice
      : string;
};

/** The options of a policy, read and ready to be applied. */
export type ValuesOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends SwitchField
    ? boolean
    : F[Name] extends ChoiceField<infer Choice>
      ? Choice
      : F[Name] extends TextField<infer Value>
        ? Value
        : never;
};

/** Names of the fields that a user can get wrong. */
export type TextFieldsOf<F extends Fields> = {
  [Name in keyof F]: F[Name] extends TextField<unknown> ? Name : never;
}[keyof F] &
  string;

/** A field for a text. */
export const textField = <Value>(
  parameter: string,
  initial: string,
  read: TextField<Value>['read'],
): TextField<Value> => ({ kind: 'text', parameter, initial, isList: false, read });

/** A field for a text that may be given as several parameters, which are joined by commas. */
export const listField = <Value>(
  parameter: string,
  read: TextField<Value>['read'],
): TextField<Value> => ({ kind: 'text', parameter, initial: '', isList: true, read });

/** A field that is on or off. */
export const switchField = (
  parameter: string,
  { initial, safe }: Pick<SwitchField, 'initial' | 'safe'>,
): SwitchField => ({ kind: 'switch', parameter, initial, safe });

/** A field with values to choose from, the usual one first. */
export const choiceField = <Choice extends string>(
  parameter: string,
  values: readonly [Choice, ...Choice[]],
): ChoiceField<Choice> => ({ kind: 'choice', parameter, values });
