const PLAIN = /^[A-Za-z_/][\w\-./@ ]*$/;
const RESERVED = /^(true|false|null|yes|no|on|off|~)$/i;

/** A text as YAML: plain where that is safe, otherwise in JSON's quotes, which YAML knows. */
const scalar = (value: unknown): string => {
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'null';
  const isPlain = PLAIN.test(value) && !RESERVED.test(value) && value === value.trim();
  return isPlain ? value : JSON.stringify(value);
};

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

/** A JSON value as YAML, for reading. */
export const toYaml = (value: unknown, indent = ''): string => {
  if (typeof value !== 'object' || value === null) return `${indent}${scalar(value)}\n`;
  if (isEmpty(value)) return `${indent}${Array.isArray(value) ? '[]' : '{}'}\n`;
  if (Array.isArray(value)) {
    // The first line of an item goes behind the dash, at the same depth as the others.
    return value
      .map((item) => `${indent}- ${toYaml(item, `${indent}  `).slice(indent.length + 2)}`)
      .join('');
  }
  return Object.entries(value)
    .map(([key, item]) => {
      const isNested = typeof item === 'object' && item !== null && !isEmpty(item as object);
      return isNested
        ? `${indent}${scalar(key)}:\n${toYaml(item, Array.isArray(item) ? indent : `${indent}  `)}`
        : `${indent}${scalar(key)}: ${toYaml(item)}`;
    })
    .join('');
};
