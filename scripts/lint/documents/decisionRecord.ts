const STATUS = /^- Status: (?:accepted|superseded by \[[^\]]+\]\([\w-]+\.md\))$/m;
const DATE = /^- Date: (\d{4}-\d{2}-\d{2})$/m;
const REJECTED = 'Considered and rejected';

/** Parts of a record, in their order. */
const PARTS = ['Context', 'Decision', REJECTED, 'Consequences'];

const isDate = (text: string | undefined): boolean =>
  text !== undefined && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** The text of a part: from its name to the next part, or to the end; null where it is not there. */
const partOf = (record: string, name: string): string | null => {
  const [, after] = record.split(`\n**${name}.**`);
  return after === undefined ? null : (after.split(/\n\*\*[A-Z][a-z ]+\.\*\*/)[0] ?? '').trim();
};

/**
 * What a record of a decision lacks. It has a title; a status, accepted or superseded by another
 * record; the date on which it was taken; why it came up; what was decided; each alternative with the reason
 * why it was rejected; and what follows.
 */
export const lacksOfRecord = (record: string): readonly string[] => {
  const places = PARTS.map((name) => record.indexOf(`\n**${name}.**`));
  const rejected = partOf(record, REJECTED);
  const inOrder = places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
  return [
    ...(/^# \S/.test(record) ? [] : ['a title']),
    ...(STATUS.test(record)
      ? []
      : ['a line "- Status: accepted" or "- Status: superseded by [record](record.md)"']),
    ...(isDate(DATE.exec(record)?.[1]) ? [] : ['a line "- Date: YYYY-MM-DD"']),
    ...PARTS.filter((name) => !partOf(record, name)).map((name) => `a part "**${name}.**"`),
    ...(!rejected || /^- .+: \S/m.test(rejected)
      ? []
      : ['alternatives in a list, each with the reason after a colon']),
    ...(inOrder || places.includes(-1) ? [] : [`its parts in the order ${PARTS.join(', ')}`]),
  ];
};
