import { reportFileName } from './reportFileName';
import { reportToJson } from './reportJson';
import { reportAction } from './runReport';
import { sampleReport } from './testing/sampleReport';

describe('the report as JSON', () => {
  const parsed: unknown = JSON.parse(reportToJson(sampleReport));

  it('says what format it has, what was done, why, and what became of each object', () => {
    expect(parsed).toEqual({
      format: 'image-cleanup-report/v1',
      title: 'Image Cleanup report',
      dryRun: false,
      cluster: 'https://console.example.com',
      project: 'shop',
      user: 'dev',
      policy: { inWords: ['Images older than 30 days'], query: 'skip_tags=prod' },
      startedAt: '2026-11-21T06:46:25Z',
      finishedAt: '2026-11-21T06:47:00Z',
      counts: {
        deleted: 1,
        scaled: 0,
        trimmed: 0,
        wouldSucceed: 0,
        alreadyGone: 0,
        changed: 0,
        notPermitted: 1,
        failed: 0,
        notKnown: 0,
        notAttempted: 0,
      },
      objects: [
        {
          action: 'deleteTag',
          key: 'shop/app:v1',
          outcome: { state: 'deleted' },
          outcomeInWords: '',
          was: { uid: 'uid-app', digest: 'sha256:1', generation: 4 },
          reasons: ['Its image is 47 days old.'],
        },
        {
          action: 'deletePod',
          key: 'Pod/shop/web',
          outcome: { state: 'notPermitted', verb: 'delete', resource: 'pods', message: 'no' },
          outcomeInWords: 'You may not delete pods.',
          was: { uid: 'uid-web', digest: null, generation: null },
          reasons: [],
        },
      ],
      notChecked: ['Builds could not be read.'],
      invalidReferences: sampleReport.invalidReferences,
    });
  });

  it('lists the items of a history that were to go, and when an image came into the cluster', () => {
    const created = Date.UTC(2026, 0, 2);
    const item = { tag: 'v1', digest: 'sha256:1', created, generation: 2 };
    const name = { namespace: 'shop', name: 'app' };
    const trim = { type: 'trimHistory', key: 'ImageStream/shop/app', ...name, uid: 'u' } as const;
    const image = { type: 'deleteImage', key: 'Image/sha256:1', digest: 'sha256:1' } as const;
    const objects = [
      reportAction(
        { ...trim, items: [item, { ...item, created: null }] },
        { state: 'trimmed', removed: 1, kept: 1 },
        '',
        [],
      ),
      reportAction({ ...image, created, after: [] }, { state: 'deleted' }, '', []),
    ];
    const text = reportToJson({ ...sampleReport, objects });
    const written = { tag: 'v1', digest: 'sha256:1', generation: 2 };
    expect(JSON.parse(text)).toMatchObject({
      counts: { deleted: 1, trimmed: 1 },
      objects: [
        {
          outcome: { state: 'trimmed', removed: 1, kept: 1 },
          was: {
            uid: 'u',
            items: [
              { ...written, created: '2026-01-02T00:00:00Z' },
              { ...written, created: null },
            ],
          },
        },
        {
          was: {
            uid: null,
            digest: 'sha256:1',
            generation: null,
            created: '2026-01-02T00:00:00Z',
          },
        },
      ],
    });
  });

  it('has its format first and ends with a line break', () => {
    const text = reportToJson(sampleReport);
    expect(text.split('\n')[1]).toBe('  "format": "image-cleanup-report/v1",');
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is the same text whatever order the fields of its input have', () => {
    const shuffled = Object.fromEntries(Object.entries(sampleReport).reverse());
    expect(reportToJson({ ...sampleReport, ...shuffled })).toBe(reportToJson(sampleReport));
  });

  it('of a run that did not come to its end has no end', () => {
    const text = reportToJson({ ...sampleReport, finishedAt: null });
    expect(JSON.parse(text)).toMatchObject({ finishedAt: null });
  });
});

describe('the file of a report', () => {
  it('is named after project and time', () => {
    expect(reportFileName(sampleReport, 'json')).toBe(
      'image-cleanup-shop-2026-11-21T06-46-25Z.json',
    );
    expect(reportFileName({ ...sampleReport, project: null, dryRun: true }, 'html')).toBe(
      'image-cleanup-all-projects-2026-11-21T06-46-25Z-dry-run.html',
    );
    expect(reportFileName({ ...sampleReport, project: '../x' }, 'html')).toContain('-___x-');
  });
});
