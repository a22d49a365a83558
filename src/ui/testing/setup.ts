import '@testing-library/jest-dom';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resetTestConsole } from './testConsole';
import english from '../../../locales/en/plugin__image-cleanup-plugin.json';

// What PatternFly asks for as soon as it measures something.
globalThis.ResizeObserver ??= class implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
});
Element.prototype.scrollIntoView ??= () => {};

afterEach(resetTestConsole);

// Texts as a user reads them, with the settings of the console (keys hold dots and colons).
const NAMESPACE = 'plugin__image-cleanup-plugin';
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: [NAMESPACE],
  defaultNS: NAMESPACE,
  resources: { en: { [NAMESPACE]: english } },
  nsSeparator: '~',
  keySeparator: false,
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
