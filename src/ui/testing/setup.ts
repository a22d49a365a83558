import '@testing-library/jest-dom';
import { TextDecoder, TextEncoder } from 'node:util';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import english from '../../../locales/en/plugin__image-cleanup-plugin.json';

// What browsers have and the simulated DOM has not. The router needs the coders on import,
// PatternFly the other two as soon as it measures something.
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;
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
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
