import type { UsedKey } from './usedKeys';

/** The texts of one language, by key. */
export type Catalogue = Readonly<Record<string, string>>;

/** How a catalogue and the source differ. */
export interface CatalogueDifference {
  /** Keys that the source asks for and the catalogue has not, with a place that asks. */
  readonly missing: readonly { readonly key: string; readonly place: string }[];
  /** Keys that nothing asks for. */
  readonly unused: readonly string[];
  /** Keys whose text leaves out a `{{value}}` of the key, or has one that the key has not. */
  readonly placeholders: readonly string[];
}

type Use = Pick<UsedKey, 'key' | 'plural' | 'file' | 'line'>;

/**
 * The keys of the catalogue that one use needs: the key itself, or with a count one for each plural
 * form of the language, such as `Key_one` and `Key_other`.
 * @param language a tag such as `en`
 * @internal
 */
export const neededKeys = (
  { key, plural }: Pick<Use, 'key' | 'plural'>,
  language: string,
): string[] =>
  plural
    ? new Intl.PluralRules(language)
        .resolvedOptions()
        .pluralCategories.map((category) => `${key}_${category}`)
    : [key];

/** What the source needs of a catalogue: each key with the text it stands for and a place that asks. */
const needed = (
  used: readonly Use[],
  language: string,
): Map<string, { text: string; place: string }> => {
  const wanted = new Map<string, { text: string; place: string }>();
  for (const use of used)
    for (const key of neededKeys(use, language))
      if (!wanted.has(key)) wanted.set(key, { text: use.key, place: `${use.file}:${use.line}` });
  return wanted;
};

const placeholdersOf = (text: string): string =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((match) => match[1])
    .filter((name) => name !== 'count')
    .sort()
    .join();

/** What is missing in, superfluous to and wrong with a catalogue. */
export const compareCatalogue = (
  catalogue: Catalogue,
  used: readonly Use[],
  language: string,
): CatalogueDifference => {
  const wanted = needed(used, language);
  return {
    missing: [...wanted]
      .filter(([key]) => !Object.hasOwn(catalogue, key))
      .map(([key, { place }]) => ({ key, place })),
    unused: Object.keys(catalogue).filter((key) => !wanted.has(key)),
    placeholders: Object.entries(catalogue)
      .filter(([key, text]) => {
        const original = wanted.get(key)?.text;
        return original !== undefined && placeholdersOf(original) !== placeholdersOf(text);
      })
      .map(([key]) => key),
  };
};

const byKey = ([left]: [string, string], [right]: [string, string]): number =>
  left.localeCompare(right, 'en') || (left < right ? -1 : 1);

/** The English catalogue that the source needs: kept texts stay, new keys stand for themselves, in order. */
export const updateCatalogue = (catalogue: Catalogue, used: readonly Use[]): Catalogue =>
  Object.fromEntries(
    [...needed(used, 'en')]
      .map(([key, { text }]): [string, string] => [key, catalogue[key] ?? text])
      .sort(byKey),
  );
