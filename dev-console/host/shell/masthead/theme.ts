/** The themes that a user can choose; the names are the console's. */
export const THEMES = {
  systemDefault: 'System default',
  light: 'Light',
  dark: 'Dark',
} as const;

/** Name of a theme. */
export type Theme = keyof typeof THEMES;

const KEY = 'bridge/theme';
const DARK = 'pf-v6-theme-dark';

/** The theme that the user chose. */
export const chosenTheme = (): Theme => {
  const stored = localStorage.getItem(KEY) ?? '';
  return stored in THEMES ? (stored as Theme) : 'systemDefault';
};

/** Puts a theme in force, now and from now on. */
export const applyTheme = (theme: Theme): void => {
  localStorage.setItem(KEY, theme);
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = theme === 'dark' || (theme === 'systemDefault' && prefersDark);
  document.documentElement.classList.toggle(DARK, isDark);
};
