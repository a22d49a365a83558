import type { TFunction } from 'i18next';
import type { Gap } from '../../domain/model/gap';
import type { Reason } from '../../domain/tags/reason';
import type { Use } from '../../domain/usage/use';
import type { AgeOptions } from '../../domain/policies/age/ageFields';
import { policyOptions } from '../../domain/policies/options';
import { englishTexts } from '../testing/english';
import { ageText } from './age';
import { gapMeaning, gapSentence } from './gap';
import { outcomeSentence } from '../run/outcome';
import { policyInWords } from '../policies/age/policy';
import { reasonSentence } from './reason';
import { breaksSentences, droppedSentence } from '../run/reviewWords';
import { missingRightText, pullRightsSentence } from './rights';
import { userText } from './use';

let t: TFunction;
beforeAll(async () => {
  t = await englishTexts();
});

const use: Use = {
  strength: 'strong',
  kind: 'CronJob',
  namespace: 'billing',
  name: 'nightly',
  uid: 'uid',
  place: 'container',
  placeName: 'main',
  by: 'tag',
  text: 'registry/shop/app:v1',
  idle: 'suspended',
  rollout: null,
  topOwner: null,
};

describe('ages in words', () => {
  it('tells a date, a bound and ignorance apart', () => {
    const since = 0;
    expect(ageText(t, { known: 'exact', since, days: 47 })).toBe('47 days');
    expect(ageText(t, { known: 'exact', since, days: 1 })).toBe('1 day');
    expect(ageText(t, { known: 'atLeast', since, days: 47 })).toBe('at least 47 days');
    expect(ageText(t, { known: 'no' })).toBe('not known');
  });
});

describe('reasons in words', () => {
  const cases: readonly (readonly [Reason, string])[] = [
    [
      {
        code: 'olderThan',
        days: 30,
        ageOf: 'image',
        age: { known: 'atLeast', since: 0, days: 47 },
      },
      'The image is at least 47 days old: older than 30 days.',
    ],
    [
      { code: 'notOldEnough', days: 30, ageOf: 'tag', age: { known: 'exact', since: 0, days: 1 } },
      'Tagged 1 day ago: not longer than 30 days.',
    ],
    [
      { code: 'ageNotKnown', days: 30, age: { known: 'no' } },
      'How old the image is, is not known: it counts as recent.',
    ],
    [
      { code: 'inUse', use },
      'Used by CronJob nightly in billing (by tag, container main, suspended).',
    ],
    [
      {
        code: 'rollbackOnly',
        use: {
          ...use,
          kind: 'ReplicaSet',
          name: 'web-5',
          idle: 'scaledToZero',
          by: 'digest',
          rollout: '5',
        },
      },
      'Needed to roll back: ReplicaSet web-5 in billing (by digest, container main, scaled to zero, rollout 5).',
    ],
    [
      {
        code: 'listNotWhole',
        kind: 'CronJob',
        namespace: 'shop',
        why: 'forbidden',
        message: 'no',
      },
      'Could not be checked: you may not list CronJob objects in shop.',
    ],
    [
      {
        code: 'listNotWhole',
        kind: 'KnativeService',
        namespace: null,
        why: 'failed',
        message: 'cut off',
      },
      'Could not be checked: Knative Service objects in all projects could not be read (cut off).',
    ],
    [
      { code: 'projectNotReadable', project: 'billing' },
      'Could not be checked: the project billing may pull it and cannot be read.',
    ],
    [
      { code: 'comesBack', manager: { tool: 'helm', name: 'shop' } },
      'May come back: the Helm release shop made it.',
    ],
    [
      { code: 'imagePruned' },
      'Its image was pruned: deleting it loses nothing and cannot be undone.',
    ],
    [
      { code: 'imageNotRead', digest: `sha256:${'a'.repeat(64)}` },
      'Could not be checked: the image sha256:aaaaaaaaaaaa was not read. If it is one for several architectures, a part of it may run.',
    ],
    [
      { code: 'usedImageNotRead', digest: `sha256:${'a'.repeat(64)}` },
      'Could not be checked: the image sha256:aaaaaaaaaaaa of the stream is used and was not read. If it is one for several architectures, this may be a part of it.',
    ],
    [{ code: 'setRecently', days: 1 }, 'Someone set this tag 1 day ago.'],
  ];
  it.each(cases)('%j', (reason, sentence) => {
    expect(reasonSentence(t, reason)).toBe(sentence);
  });

  it('names who uses an image by a reference that cannot be read', () => {
    expect(userText(t, { ...use, by: 'unreadable', place: 'trigger', idle: null })).toBe(
      'CronJob nightly in billing (by a reference that cannot be read, image change trigger)',
    );
  });
});

describe('gaps in words', () => {
  const gap: Gap = {
    kind: 'CronJob',
    namespace: 'shop',
    why: 'forbidden',
    message: 'cronjobs.batch is forbidden',
    affectedTags: 12,
  };
  it('names the list, the API’s own words, and what it means for the plan', () => {
    expect(gapSentence(t, gap)).toBe(
      'You may not list CronJob objects in shop: cronjobs.batch is forbidden',
    );
    expect(gapMeaning(t, gap)).toBe('12 tags are therefore unknown instead of unused.');
    expect(gapMeaning(t, { ...gap, affectedTags: 1 })).toBe(
      '1 tag is therefore unknown instead of unused.',
    );
  });

  it('tells of images that their ages are read one by one, and what waits for the list', () => {
    const ages = 'The age of images is read one by one, where it decides something.';
    const images: Gap = { ...gap, kind: 'Image', namespace: null, why: 'failed', affectedTags: 0 };
    expect(gapMeaning(t, images)).toBe(ages);
    expect(gapMeaning(t, { ...images, affectedTags: 2 })).toBe(
      `${ages} 2 tags are therefore unknown instead of unused.`,
    );
  });
});

describe('outcomes in words', () => {
  it('tells the missing verb and resource, and both sides of a change', () => {
    expect(
      outcomeSentence(t, {
        state: 'notPermitted',
        verb: 'delete',
        resource: 'pods',
        message: 'pods "web" is forbidden',
      }),
    ).toBe('You may not delete pods: pods "web" is forbidden');
    expect(outcomeSentence(t, { state: 'changed', expected: 'a', found: 'b' })).toBe(
      'Skipped, because it changed: a was expected, b was found.',
    );
    expect(outcomeSentence(t, { state: 'notAttempted', why: 'userStays' })).toBe(
      'Not attempted: what uses it is still there.',
    );
  });

  it('keeps what the server said against it in the dry run', () => {
    expect(
      outcomeSentence(t, {
        state: 'notAttempted',
        why: 'refusedInDryRun',
        dryRun: { state: 'failed', code: 422, message: 'the webhook keeps it' },
      }),
    ).toBe(
      'Not attempted, since the dry run did not go through. Failed (422): the webhook keeps it',
    );
  });
});

describe('the policy in words', () => {
  it('names only what differs from keeping everything', () => {
    expect(policyInWords(t, policyOptions.age.initial)).toEqual([
      'Images older than 30 days.',
      'What is in use stays.',
    ]);
    const policy: AgeOptions = {
      ...policyOptions.age.initial,
      ageOf: 'tag',
      olderThan: '1',
      keepMostRecent: '5',
      skipTags: 'v*',
      protectInUse: false,
    };
    expect(policyInWords(t, policy)).toEqual([
      'Tags that were set more than 1 day ago.',
      'Skipped tags: v*',
      'The 5 most recent images of each stream stay.',
      'What is in use may go as well.',
    ]);
  });
});

describe('rights in words', () => {
  it('names verb, resource, group and project of a missing right', () => {
    expect(
      missingRightText(t, {
        permission: 'scaleDeployment',
        verb: 'patch',
        group: 'apps',
        resource: 'deployments',
        subresource: 'scale',
        project: 'shop',
        answer: 'no',
        message: '',
      }),
    ).toBe('patch deployments/scale (apps) in project shop');
  });

  it('tells who may pull from a project', () => {
    expect(pullRightsSentence(t, { state: 'known', everyProject: false, projects: [] })).toBe(
      'No other project may pull from this one.',
    );
    expect(
      pullRightsSentence(t, { state: 'known', everyProject: false, projects: ['a', 'b'] }),
    ).toBe('These projects may pull from this one: a, b.');
    expect(pullRightsSentence(t, { state: 'known', everyProject: true, projects: [] })).toBe(
      'Every project may pull from this one.',
    );
  });
});

describe('the review in words', () => {
  const row = {
    key: 'shop/app:v1',
    namespace: 'shop',
    stream: 'app',
    tag: 'v1',
    kind: 'image',
    digest: 'sha256:a',
    decision: 'stale',
    verdict: 'inUse',
    age: { known: 'no' },
    taggedAt: null,
    revisionCount: 1,
    useCount: 5,
    reason: { code: 'nothingRefers' },
    comesBack: null,
    size: null,
    frees: null,
    acts: [],
  } as const;

  it('counts the images that are lost and names the first who lose them', () => {
    const uses = [1, 2, 3, 4, 5].map((at) => ({ ...use, name: `job-${at}`, uid: `uid-${at}` }));
    const tag = { row, reasons: [], cannotBeUndone: false };
    expect(breaksSentences(t, { ...tag, unpullable: [{ digest: 'sha256:a', uses }] })).toEqual([
      '1 image becomes unpullable from this stream at once.',
      'It can no longer be pulled by CronJob job-1 in billing (by tag, container main, suspended).',
      'It can no longer be pulled by CronJob job-2 in billing (by tag, container main, suspended).',
      'It can no longer be pulled by CronJob job-3 in billing (by tag, container main, suspended).',
      'Nor by 2 more.',
    ]);
    expect(breaksSentences(t, { ...tag, unpullable: [] })[0]).toMatch(/^No image becomes/);
  });

  it('tells why something selected is left out', () => {
    expect(droppedSentence(t, { key: 'k', why: 'gone', reason: null })).toMatch(/no longer there/);
    expect(
      droppedSentence(t, { key: 'k', why: 'noLongerStale', reason: { code: 'systemProject' } }),
    ).toBe('It stays. Kept: it belongs to a project of the platform.');
    expect(droppedSentence(t, { key: 'k', why: 'usesNothingStale', reason: null })).toBe(
      'It stays: it uses nothing stale any more.',
    );
  });
});
