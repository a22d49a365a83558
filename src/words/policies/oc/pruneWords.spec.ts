import type { TFunction } from 'i18next';
import type { Use } from '../../../domain/usage/use';
import type { ImageHold, LeastChange } from '../../../domain/policies/oc/explain/notPruned';
import type { ItemReason } from '../../../domain/policies/oc/explain/details';
import { imageRules, itemRules, type ImageRule } from '../../../domain/policies/oc/passes/rules';
import { englishTexts } from '../../testing/english';
import { imageHoldSentence } from './imageHold';
import { itemReasonSentence } from './itemReason';
import { protectionName } from './protection';
import { leastChangeAction, leastChangeSentence } from './leastChange';
import { imageRuleName, imageRuleSentence, itemRuleName, ruleName } from './rule';

const use: Use = {
  strength: 'strong',
  kind: 'CronJob',
  namespace: 'billing',
  name: 'nightly',
  uid: 'uid-nightly',
  place: 'container',
  placeName: 'main',
  by: 'tag',
  text: 'registry/shop/app:v1',
  idle: null,
  rollout: null,
  topOwner: null,
};
const created = Date.parse('2026-06-01T10:30:00Z');
const job = 'CronJob nightly in billing (by tag, container main)';
/** Written by the test's own machine: spaces and commas differ between them. */
const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(
  created,
);

let t: TFunction;
beforeAll(async () => {
  t = await englishTexts();
});

const items: readonly [ItemReason, string][] = [
  [
    { rule: 'streamYoung', created, days: 0, keepYoungerThan: '1h0m0s' },
    `Stays: its stream was made on ${date}, less than 1h0m0s ago, and is left alone.`,
  ],
  [
    { rule: 'young', created, days: 0, keepYoungerThan: '1h0m0s' },
    `Stays: it came to the tag on ${date}, which is less than 1h0m0s ago.`,
  ],
  [
    { rule: 'streamUnreadable', image: `sha256:${'a'.repeat(64)}` },
    'Stays: its stream is left alone, because its image sha256:aaaaaaaaaaaa has no metadata.',
  ],
  [{ rule: 'tagUsed', use, more: 0 }, `Stays: the tag is used by ${job}.`],
  [{ rule: 'digestUsed', use, more: 2 }, `Stays: it is used by ${job} and 2 more.`],
  [{ rule: 'imageGone', pointer: false }, 'Goes: its image is not there any more.'],
  [
    { rule: 'imageGone', pointer: true },
    'Goes: it points outside the cluster and never had an image here.',
  ],
  [
    { rule: 'protected', reason: { code: 'pointer' } },
    'oc would remove it. Kept, because it points outside the cluster and never had an image here.',
  ],
  [
    { rule: 'withinLimit', size: 1024, limit: '40M' },
    'Stays: 1 KiB, not over 40M, the smallest limit in this project.',
  ],
  [
    { rule: 'withinLimit', size: 1024, limit: null },
    'Stays: 1 KiB, and this project has no limit for the size of an image.',
  ],
  [
    { rule: 'amongNewest', position: 2, of: 5, keep: 3 },
    'Stays: revision 2 of 5, the 3 newest are kept.',
  ],
  [
    { rule: 'nothingKeeps', by: 'revisions', position: 4, of: 5, keep: 3 },
    'Goes: revision 4 of 5, the 3 newest are kept, and nothing uses it.',
  ],
  [
    { rule: 'nothingKeeps', by: 'revisions', position: 1, of: 1, keep: 0 },
    'Goes: revision 1 of 1, none is kept, and nothing uses it.',
  ],
  [
    { rule: 'nothingKeeps', by: 'size', size: 44_040_192, limit: '40M' },
    'Goes: 42 MiB, the smallest limit in this project is 40M, and nothing uses it.',
  ],
  [
    { rule: 'protected', reason: { code: 'systemProject' } },
    'oc would remove it. Kept, because its project belongs to the platform.',
  ],
  [
    { rule: 'protected', reason: { code: 'used', use, more: 1 } },
    `oc would remove it. Kept, because it is used by ${job} and 1 more.`,
  ],
  [
    { rule: 'protected', reason: { code: 'newerThanList' } },
    'oc would remove it. Kept, because it came to the tag after the images were listed: its image is new, not gone.',
  ],
  [{ rule: 'leftOut' }, 'Stays: you took its stream out of this prune.'],
  [{ rule: 'notJudged' }, 'Stays: nothing was decided about it.'],
];

describe('why an item of a history stays or goes', () => {
  it.each(items)('%j', (reason, sentence) => {
    expect(itemReasonSentence(t, 'en', reason)).toBe(sentence);
  });

  it('has a sentence and a name of its own for every rule', () => {
    expect(new Set(items.map(([{ rule }]) => rule))).toEqual(new Set(itemRules));
    expect(new Set(itemRules.map((rule) => itemRuleName(t, rule))).size).toBe(itemRules.length);
  });
});

describe('why an image stays or goes', () => {
  const cases: readonly [ImageRule, string][] = [
    ['notJudged', 'Stays: nothing was decided about it.'],
    ['listed', 'Stays: 2 items of tag histories name it.'],
    ['childOfListed', 'Stays: it is part of an index image that stays.'],
    [
      'unmanaged',
      'Stays: it was never pushed to this registry, and only pushed images are pruned.',
    ],
    ['young', `Stays: it is too young, it came into the cluster on ${date}.`],
    ['nothingKeeps', 'Goes: once the histories are trimmed, none names it any more.'],
    ['protected', 'oc would remove it. Kept, because something still uses it.'],
    [
      'protectedInHistory',
      'oc would remove it. Kept, because 2 items of tag histories that name it are protected.',
    ],
    [
      'protectedChild',
      'oc would remove it. Kept, because an index image that it is part of stays.',
    ],
    ['metadataMissing', 'Stays: some image has no metadata, and so no image is deleted at all.'],
  ];
  const row = { created, listed: 3, removed: 1 };

  it.each(cases)('%s', (rule, sentence) => {
    expect(imageRuleSentence(t, 'en', { ...row, rule }, false)).toBe(sentence);
  });

  it('has a sentence and a name of its own for every rule', () => {
    expect(cases.map(([rule]) => rule)).toEqual(imageRules);
    expect(new Set(imageRules.map((rule) => imageRuleName(t, rule))).size).toBe(imageRules.length);
  });

  it('tells an image that no history ever named from one that loses its last', () => {
    const alone = { created, listed: 0, removed: 0, rule: 'nothingKeeps' } as const;
    expect(imageRuleSentence(t, 'en', alone, false)).toBe('Goes: no tag history names it.');
  });

  it('says that one project alone deletes no image', () => {
    expect(imageRuleSentence(t, 'en', { ...row, rule: 'notJudged' }, true)).toBe(
      'Stays: with one project no image is deleted, since others may list it.',
    );
  });

  it('shows a rule that it does not know by its own name', () => {
    expect(ruleName(t, 'images', 'listed')).toBe('In a tag history');
    expect(ruleName(t, 'items', 'somethingNew')).toBe('somethingNew');
  });
});

it('names every protection for the filter, and shows an unknown one by its own name', () => {
  const codes = ['systemProject', 'used', 'pointer', 'newerThanList'];
  expect(codes.map((code) => protectionName(t, code))).toEqual([
    'Project of the platform',
    'In use',
    'Points outside the cluster',
    'Newer than the list of images',
  ]);
  expect(protectionName(t, 'somethingNew')).toBe('somethingNew');
});

describe('what keeps an image besides tag histories', () => {
  const index = `sha256:${'1'.repeat(64)}`;
  const cases: readonly [ImageHold, string][] = [
    [
      { hold: 'oneProject' },
      'With one project no image is deleted, since other projects may list it.',
    ],
    [
      { hold: 'metadataMissing', images: [index] },
      'While 1 image has no metadata, no image is deleted at all.',
    ],
    [
      { hold: 'withinLimit' },
      'Where it is not over a size limit, no option of this policy makes it go.',
    ],
    [
      { hold: 'unmanaged', index: null },
      'It was never pushed to this registry, and only pushed images are pruned.',
    ],
    [
      { hold: 'unmanaged', index },
      'The index image sha256:111111111111 that it is part of was never pushed to this registry.',
    ],
    [
      { hold: 'young', index: null, created },
      `It is too young: it came into the cluster on ${date}.`,
    ],
    [
      { hold: 'young', index, created },
      `The index image sha256:111111111111 that it is part of is too young: it came on ${date}.`,
    ],
    [
      { hold: 'used', index: null, reason: { code: 'used', use, more: 0 } },
      `Protected, because it is used by ${job}.`,
    ],
    [
      { hold: 'used', index, reason: { code: 'used', use, more: 0 } },
      `The index image sha256:111111111111 that it is part of is kept. Protected, because it is used by ${job}.`,
    ],
  ];
  it.each(cases)('%j', (hold, sentence) => {
    expect(imageHoldSentence(t, 'en', hold)).toBe(sentence);
  });
});

describe('what would have to change', () => {
  const cases: readonly [LeastChange, string, string | null][] = [
    [
      { change: 'revisions', keep: 2 },
      'Keep only 2 revisions of each tag.',
      'Plan with 2 revisions',
    ],
    [{ change: 'revisions', keep: 0 }, 'Keep no revision of any tag.', 'Plan with 0 revisions'],
    [
      { change: 'tags', tags: ['shop/app:v1', 'shop/app:v2'] },
      'Delete the tags that hold it: shop/app:v1, shop/app:v2.',
      null,
    ],
    [
      { change: 'age', keepYoungerThan: null, until: created },
      `Wait until ${date}: until then it is too young.`,
      null,
    ],
    [
      { change: 'age', keepYoungerThan: '5m', until: created },
      `Keep only what is younger than 5m, or wait until ${date}: until then it is too young.`,
      'Plan with 5m',
    ],
    [
      { change: 'age', keepYoungerThan: '5m', until: null },
      'Keep only what is younger than 5m.',
      'Plan with 5m',
    ],
    [
      { change: 'all' },
      'Prune images that were never pushed to this registry as well.',
      'Plan with all images',
    ],
    [
      { change: 'allProjects', othersRead: true },
      'Prune all projects: with one project no image is deleted.',
      'Plan for all projects',
    ],
    [
      { change: 'allProjects', othersRead: false },
      'Prune all projects: with one project no image is deleted. Others, which were not read, may keep it as well.',
      'Plan for all projects',
    ],
    [
      { change: 'metadata', images: ['sha256:1'] },
      'No option helps against 1 image without metadata: while there is one, no image is deleted. Import or push it again, or delete it.',
      null,
    ],
    [
      { change: 'takeIn', streams: ['shop/app', 'shop/web'] },
      'Take shop/app, shop/web into the prune again.',
      null,
    ],
    [{ change: 'uses', uses: [use] }, '1 object has to stop using it.', null],
    [
      { change: 'protections', reason: { code: 'systemProject' } },
      'Switch the protections of Image Cleanup off. Protected, because its project belongs to the platform.',
      'Plan without these protections',
    ],
  ];
  it.each(cases)('%j', (change, sentence, action) => {
    expect(leastChangeSentence(t, 'en', change)).toBe(sentence);
    expect(leastChangeAction(t, change)).toBe(action);
  });
});
