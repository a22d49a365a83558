import { lacksOfRecord } from './decisionRecord';

const RECORD = `# Digests match anywhere

- Status: accepted
- Date: 2026-11-21

**Context.** A pod may run an image under another name.

**Decision.** A digest counts in every stream.

**Considered and rejected.**

- Matching by path: misses promoted images.

**Consequences.** More is kept.
`;

describe('the record of a decision', () => {
  it('is whole with title, status, date and its four parts', () => {
    expect(lacksOfRecord(RECORD)).toEqual([]);
  });

  it('may be superseded by another one, which it names', () => {
    const by = (status: string) => lacksOfRecord(RECORD.replace('accepted', status));
    expect(by('superseded by [RE2](re2.md)')).toEqual([]);
    expect(by('superseded')).toHaveLength(1);
    expect(by('proposed')).toHaveLength(1);
  });

  it('has a date of the calendar', () => {
    const on = (date: string) => lacksOfRecord(RECORD.replace('2026-11-21', date));
    expect(on('2026-02-30')).toEqual(['a line "- Date: YYYY-MM-DD"']);
    expect(on('last week')).toHaveLength(1);
  });

  it('says of each alternative why it was rejected', () => {
    const without = RECORD.replace('- Matching by path: misses promoted images.', 'None.');
    expect(lacksOfRecord(without)).toEqual([
      'alternatives in a list, each with the reason after a colon',
    ]);
    expect(lacksOfRecord(RECORD.replace(': misses promoted images', ''))).toHaveLength(1);
  });

  it('has none of its parts empty, missing or out of order', () => {
    expect(lacksOfRecord(RECORD.replace('More is kept.', ''))).toEqual([
      'a part "**Consequences.**"',
    ]);
    expect(lacksOfRecord(RECORD.replace('**Context.** ', ''))).toEqual(['a part "**Context.**"']);
    const swapped = RECORD.replace('Context', 'X')
      .replace('Decision', 'Context')
      .replace('X', 'Decision');
    expect(lacksOfRecord(swapped)).toEqual([expect.stringContaining('in the order Context')]);
    expect(lacksOfRecord('')).toContain('a title');
  });
});
