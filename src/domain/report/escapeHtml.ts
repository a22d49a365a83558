const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** What has a meaning of its own in HTML, and characters that have no place in a text. */
const SPECIAL = /[&<>"']|\p{Surrogate}|(?![\t\n\r])\p{Control}/gu;

/** Text as it may stand in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(SPECIAL, (character) => ENTITIES.get(character) ?? '\ufffd');
