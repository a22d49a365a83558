import { compareCatalogue, neededKeys, updateCatalogue } from './catalogue';
import { extensionKeys } from './extensionKeys';
import { usedKeys } from './usedKeys';

const keysIn = (text: string) => usedKeys('x.tsx', text).used.map(({ key }) => key);
const use = (key: string, plural = false) => ({ key, plural, file: 'x.tsx', line: 1 });

describe('the texts that a source file asks for', () => {
  it('are the literals of its t calls, punctuation included', () => {
    expect(keysIn("t('Read: 12:03.'); i18n.t(`All.`); other('No');")).toEqual([
      'Read: 12:03.',
      'All.',
    ]);
  });

  it('have plural forms when a count is given', () => {
    const [found] = usedKeys('x.tsx', "t('{{count}} tags', { count })").used;
    expect(found).toMatchObject({ key: '{{count}} tags', plural: true });
  });

  it('are both branches of a choice between literals', () => {
    expect(keysIn("t(paused ? 'Resume' : ('Pause'))")).toEqual(['Resume', 'Pause']);
  });

  it('are the keys of Trans, with count where it counts', () => {
    const text = '<><Trans i18nKey="Who <0>may</0> pull" /><Trans i18nKey={"x"} count={n}/></>';
    expect(usedKeys('x.tsx', text).used).toEqual([
      expect.objectContaining({ key: 'Who <0>may</0> pull', plural: false }),
      expect.objectContaining({ key: 'x', plural: true }),
    ]);
  });

  it('are named with the line that asks', () => {
    expect(usedKeys('src/x.tsx', "\n\nt('Tag')").used).toEqual([
      { key: 'Tag', plural: false, file: 'src/x.tsx', line: 3 },
    ]);
  });

  it('cannot be known from a variable', () => {
    expect(usedKeys('x.tsx', 't(title)').unknown).toEqual([
      { file: 'x.tsx', line: 1, text: 't(title)' },
    ]);
  });

  it('can be declared by line comments where they come from a table', () => {
    const { used, unknown } = usedKeys(
      'x.tsx',
      "const TITLES = {\n  tag: 'Tag', // t('Tag')\n  // t('User\\'s {{count}}', { count })\n};\nt(TITLES[id]);",
    );
    expect(unknown).toEqual([]);
    expect(used).toEqual([
      { key: 'Tag', plural: false, file: 'x.tsx', line: 2 },
      { key: "User's {{count}}", plural: true, file: 'x.tsx', line: 3 },
    ]);
  });

  it('are not what a string or a block comment quotes', () => {
    expect(keysIn("/** t('Quoted') */ const text = \"// t('Quoted')\";")).toEqual([]);
  });
});

describe('the texts of the extensions', () => {
  it('are those marked with the namespace', () => {
    const text = '{\n "name": "%plugin__x~Image Cleanup%" }';
    expect(extensionKeys('e.json', text, 'plugin__x')).toEqual([
      { key: 'Image Cleanup', plural: false, file: 'e.json', line: 2 },
    ]);
  });

  it('must not name a namespace that nobody loads', () => {
    expect(() => extensionKeys('e.json', '%plugin__y~Text%', 'plugin__x')).toThrow(
      'e.json:1 names the namespace plugin__y',
    );
  });
});

describe('a catalogue', () => {
  it('has a form for each plural category of its language', () => {
    expect(neededKeys(use('tags', true), 'en')).toEqual(['tags_one', 'tags_other']);
    expect(neededKeys(use('tags', true), 'ja')).toEqual(['tags_other']);
    expect(neededKeys(use('Tag'), 'fr')).toEqual(['Tag']);
  });

  it('is told apart from the source in both directions', () => {
    const difference = compareCatalogue({ Tag: 'Tag', Old: 'Old' }, [use('Tag'), use('Age')], 'en');
    expect(difference.missing).toEqual([{ key: 'Age', place: 'x.tsx:1' }]);
    expect(difference.unused).toEqual(['Old']);
  });

  it('must keep the placeholders of its keys', () => {
    const used = [use('{{name}} moved'), use('{{count}} tags in {{name}}', true)];
    const catalogue = {
      '{{name}} moved': '{{nom}} a bougé',
      '{{count}} tags in {{name}}_one': 'one tag in {{name}}',
      '{{count}} tags in {{name}}_other': '{{count}} tags in {{name}}',
    };
    expect(compareCatalogue(catalogue, used, 'en').placeholders).toEqual(['{{name}} moved']);
  });

  it('is brought up to date without losing its texts, in order', () => {
    const used = [use('Tag'), use('{{count}} ages', true), use('Age')];
    const updated = updateCatalogue({ Tag: 'A tag', Old: 'Old' }, used);
    expect(Object.entries(updated)).toEqual([
      ['{{count}} ages_one', '{{count}} ages'],
      ['{{count}} ages_other', '{{count}} ages'],
      ['Age', 'Age'],
      ['Tag', 'A tag'],
    ]);
    expect(compareCatalogue(updated, used, 'en')).toEqual({
      missing: [],
      unused: [],
      placeholders: [],
    });
  });
});
