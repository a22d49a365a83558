const NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const DOMAIN_LABEL = /^[a-z0-9](?:[-a-z0-9]{0,251}[a-z0-9])?$/;

/** `[prefix/]name`, where the prefix is a DNS subdomain of at most 253 characters. */
export const isLabelKey = (text: string): boolean => {
  const slash = text.indexOf('/');
  if (slash < 0) return NAME.test(text);
  const prefix = text.slice(0, slash);
  return (
    prefix.length <= 253 &&
    prefix.split('.').every((label) => DOMAIN_LABEL.test(label)) &&
    NAME.test(text.slice(slash + 1))
  );
};

/** At most 63 letters, digits, `-`, `_` and `.`, or nothing. */
export const isLabelValue = (text: string): boolean => text === '' || NAME.test(text);
