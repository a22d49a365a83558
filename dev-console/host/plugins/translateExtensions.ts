import type { PluginManifest } from '@openshift/dynamic-plugin-sdk';
import i18next from 'i18next';

const MARKED = /^%(plugin__[^~]+)~(.+)%$/;

/** Replaces texts of the form `%plugin__NAME~Text%`, wherever they stand, by their translation. */
const translated = (value: unknown): unknown => {
  if (typeof value === 'string') {
    const [, namespace, text] = MARKED.exec(value) ?? [];
    return text === undefined ? value : i18next.t(text, { ns: namespace });
  }
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, translated(item)]));
  }
  return value;
};

/** A manifest whose extensions are in the user's language. */
export const translateExtensions = <Manifest extends PluginManifest>(
  manifest: Manifest,
): Manifest => ({
  ...manifest,
  extensions: translated(manifest.extensions) as Manifest['extensions'],
});
