import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the console. */
const LANGUAGES = ['en', 'es', 'fr', 'ja', 'ko', 'zh'];

/** Where the console keeps the language that the user chose. */
const CHOSEN = 'bridge/language';

const languageOf = (): string => {
  const wanted = localStorage.getItem(CHOSEN) ?? navigator.language;
  const language = wanted.split('-')[0] ?? 'en';
  return LANGUAGES.includes(language) ? language : 'en';
};

const textsOf = async (language: string, namespace: string): Promise<Record<string, string>> => {
  const query = new URLSearchParams({ lng: language, ns: namespace });
  const answer = await fetch(`/locales/resource.json?${query.toString()}`);
  return (await answer.json()) as Record<string, string>;
};

/**
 * Sets up the translations with the texts of the plugins, as the console does for plugins with
 * `loadType: Preload`. Keys are English texts, so colon and dot must not separate anything.
 */
export const initialiseTexts = async (plugins: readonly string[]): Promise<void> => {
  const language = languageOf();
  const namespaces = plugins.map((plugin) => `plugin__${plugin}`);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    ns: namespaces,
    defaultNS: 'console',
    nsSeparator: '~',
    keySeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
    resources: {},
    showSupportNotice: false,
  });
  document.documentElement.lang = language;
  const languages = [...new Set([language, 'en'])];
  await Promise.all(
    languages.flatMap((each) =>
      namespaces.map(async (namespace) => {
        i18next.addResourceBundle(each, namespace, await textsOf(each, namespace));
      }),
    ),
  );
};
