import fc from 'fast-check';
import { reportToHtml } from './reportHtml';
import { reportAction, type RunReport } from './runReport';
import { englishWords, sampleReport } from './testing/sampleReport';

const open = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const pageOf = (changes: Partial<RunReport> = {}): Document =>
  open(reportToHtml({ ...sampleReport, ...changes }, englishWords));

/** Every element and attribute of a document, without its texts. */
const skeleton = (page: Document): string[] =>
  [...page.querySelectorAll('*')].map(
    (element) =>
      `${element.tagName} ${element
        .getAttributeNames()
        .filter((name) => name !== 'datetime')
        .join(' ')}`,
  );

const withText = (text: string): RunReport => ({
  ...sampleReport,
  title: text,
  cluster: text,
  project: text,
  user: text,
  policy: { inWords: [text], query: text },
  objects: sampleReport.objects.map((object) => ({
    ...object,
    key: text,
    outcomeInWords: text,
    was: { ...object.was, uid: text },
    reasons: object.reasons.map(() => text),
  })),
  notChecked: [text],
  invalidReferences: sampleReport.invalidReferences.map((reference) => ({
    ...reference,
    name: text,
    placeName: text,
    text,
    message: text,
  })),
});

describe('the report as a page', () => {
  it('tells who did what, when, by which policy', () => {
    const facts = [...pageOf().querySelectorAll('dl')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(facts[0]).toBe(
      'Clusterhttps://console.example.com Userdev Projectshop PolicyImages older than 30 days ' +
        'Policy in the URLskip_tags=prod Started2026-11-21 06:46:25 UTC ' +
        'Finished2026-11-21 06:47:00 UTC',
    );
    expect(facts[1]).toBe('Deleted1 Not permitted1');
  });

  it('names the items that were to go from a history', () => {
    const item = { tag: 'v1', digest: 'sha256:old', created: null, generation: 2 };
    const trimmed = reportAction(
      {
        type: 'trimHistory',
        key: 'ImageStream/shop/app',
        namespace: 'shop',
        name: 'app',
        uid: 'uid-app',
        items: [item],
      },
      { state: 'trimmed', removed: 1, kept: 0 },
      '1 item was removed from its history.',
      [],
    );
    const [row] = pageOf({ objects: [trimmed] }).querySelector('tbody')?.rows ?? [];
    expect([...(row?.cells ?? [])].map(({ textContent }) => textContent)).toEqual([
      'ImageStream/shop/app',
      'Trim history',
      'Trimmed1 item was removed from its history.',
      'UID uid-appv1: sha256:old',
      '',
    ]);
  });

  it('has a row for every object, with its outcome, what it was and why', () => {
    const rows = [...(pageOf().querySelector('tbody')?.rows ?? [])].map((row) =>
      [...row.cells].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      [
        'shop/app:v1',
        'Delete tag',
        'Deleted',
        'sha256:1Generation 4UID uid-app',
        'Its image is 47 days old.',
      ],
      ['Pod/shop/web', 'Delete pod', 'Not permittedYou may not delete pods.', 'UID uid-web', ''],
    ]);
  });

  it('names what could not be checked and every reference that cannot be read', () => {
    const text = pageOf().body.textContent;
    expect(text).toContain('Builds could not be read.');
    expect(text).toContain('CronJob/shop/nightly');
    expect(text).toContain('invalid reference format');
  });

  it('says that a dry run changed nothing, and that a run was cut short', () => {
    const text = pageOf({ dryRun: true, finishedAt: null }).body.textContent;
    expect(text).toContain('A dryRun: nothing was changed.');
    expect(text).toContain('Not finished');
  });

  it('leaves out what there is nothing to say about', () => {
    const page = pageOf({ objects: [], notChecked: [], invalidReferences: [], user: null });
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'Summary',
    ]);
    expect(page.body.textContent).toContain('No objects');
  });

  it('may load and run nothing', () => {
    const page = pageOf();
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(page.querySelectorAll('script, link, img, iframe, object, [src], [href]')).toHaveLength(
      0,
    );
    expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '</title><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>alert(1)</script>',
    '&lt;script&gt;',
    '<!--',
    ']]>',
  ])('shows a hostile name as text: %s', (text) => {
    const page = open(reportToHtml(withText(text), englishWords));
    expect(skeleton(page)).toEqual(skeleton(open(reportToHtml(withText('x'), englishWords))));
    expect(page.title).toBe(text);
    expect(page.querySelector('tbody code')?.textContent).toBe(text);
  });

  it('keeps its structure whatever the text in it is', () => {
    const expected = skeleton(open(reportToHtml(withText('x'), englishWords)));
    const unit = fc.constantFrom('<', '>', '"', "'", '&', '/', 'script', '-', '!', 'a', '\0', '=');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 12 }), (text) => {
        expect(skeleton(open(reportToHtml(withText(text), englishWords)))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('escapes the words of a translation too', () => {
    const hostile = { ...englishWords, language: '"><script>', summary: '<script>' };
    expect(open(reportToHtml(sampleReport, hostile)).querySelectorAll('script')).toHaveLength(0);
  });

  it('cannot be turned around by characters that change the direction of writing', () => {
    const page = open(reportToHtml(withText('\u202egnp.exe'), englishWords));
    expect(page.querySelector('tbody code > bdi')?.textContent).toBe('\u202egnp.exe');
  });
});
