import i18next, { type TFunction } from 'i18next';
import english from '../../../locales/en/plugin__image-cleanup-plugin.json';

const NAMESPACE = 'plugin__image-cleanup-plugin';

/** Translates into the English of the catalogue, for tests of words. */
export const englishTexts = async (): Promise<TFunction> => {
  const texts = i18next.createInstance();
  await texts.init({
    lng: 'en',
    ns: [NAMESPACE],
    defaultNS: NAMESPACE,
    resources: { en: { [NAMESPACE]: english } },
    nsSeparator: '~',
    keySeparator: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  });
  return texts.getFixedT('en');
};
