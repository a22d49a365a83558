import type { LackedPermission } from '../../model/permission';
import type { AgeOptions } from '../../policies/age/ageFields';
import { digest, planOf, pulls, referrer, revision, stream, tag } from '../../testing/build';
import type { Selection } from './tagReview';
import { droppedWorkloads, workloadChoices } from './workloadChoices';

const uses = [pulls('r.example/shop/app:v1')];
const deployment = referrer('Deployment', 'front', uses, { replicas: 2 });
const front = { kind: 'Deployment', apiVersion: 'apps/v1', name: 'front', uid: deployment.uid };
const parts = {
  streams: [stream('app', [tag('v1', revision(digest('a'), 90))])],
  images: [{ digest: digest('a'), created: 0, children: [] }],
  referrers: [
    deployment,
    referrer('Pod', 'web', uses, { owner: front }),
    referrer('Pod', 'batch', uses),
    referrer('Pod', 'invoices', uses, { namespace: 'billing' }),
    referrer('DeploymentConfig', 'legacy', uses, { replicas: 1 }),
    referrer('Pod', 'other', [pulls('r.example/shop/other:v1')]),
  ],
};

const nothing: Selection = { tags: [], workloads: {} };
const tags = ['shop/app:v1'];

const planWith = (options: Partial<AgeOptions> = {}) =>
  planOf(parts, { protectInUse: false, ...options });

const choicesOf = (selection: Partial<Selection>, options: Partial<AgeOptions> = {}) =>
  workloadChoices(planWith(options), { ...nothing, ...selection });

const chosen = (...of: Parameters<typeof choicesOf>) =>
  Object.fromEntries(choicesOf(...of).map(({ row, choice }) => [row.name, choice]));

const offered = (...of: Parameters<typeof choicesOf>) =>
  Object.fromEntries(choicesOf(...of).map(({ row, offered: fates }) => [row.name, fates]));

const lacks = (project: string, permission: LackedPermission['permission']) => ({
  project,
  permission,
});

describe('the workloads of a review', () => {
  it('are those that use a selected tag, and each is left as it is until somebody decides', () => {
    expect(chosen({ tags })).toEqual({
      web: 'leave',
      batch: 'leave',
      invoices: 'leave',
      legacy: 'leave',
    });
  });

  it('are left as they are where use protects, too', () => {
    expect(
      chosen({ tags, workloads: { 'Pod/shop/web': 'delete' } }, { protectInUse: true }),
    ).toEqual({});
    const ended = referrer('Pod', 'ended', uses, { phase: 'Succeeded', created: 0 });
    const plan = planOf({ ...parts, referrers: [ended] });
    const [choice] = workloadChoices(plan, { ...nothing, tags });
    expect(choice).toMatchObject({ row: { name: 'ended' }, choice: 'leave' });
  });

  it('are those that were selected as well, though none of their tags was', () => {
    expect(chosen({ workloads: { 'Pod/shop/web': 'delete' } })).toEqual({ web: 'delete' });
  });

  it('of other projects are deleted only when somebody says so', () => {
    const workloads = { 'Pod/billing/invoices': 'delete' } as const;
    expect(chosen({ tags, workloads })).toMatchObject({ invoices: 'delete', web: 'leave' });
  });

  it('are scaled instead where an owner can be scaled', () => {
    expect(offered({ tags })).toEqual({
      web: ['delete', 'scale', 'leave'],
      batch: ['delete', 'leave'],
      invoices: ['delete', 'leave'],
      legacy: ['delete', 'scale', 'leave'],
    });
    expect(chosen({ tags, workloads: { 'Pod/shop/web': 'scale' } })).toMatchObject({
      web: 'scale',
    });
    expect(chosen({ tags, workloads: { 'Pod/shop/batch': 'scale' } })).toMatchObject({
      batch: 'leave',
    });
  });

  it('are left as they are where the user may not do otherwise, whatever was chosen', () => {
    const workloads = { 'Pod/shop/web': 'delete', 'Pod/billing/invoices': 'delete' } as const;
    const lacked = [lacks('shop', 'deletePod')];
    expect(chosen({ tags, workloads, lacked })).toMatchObject({ web: 'leave', invoices: 'delete' });
    expect(offered({ tags, lacked })).toMatchObject({
      web: ['scale', 'leave'],
      batch: ['leave'],
      invoices: ['delete', 'leave'],
    });
    const neither = [...lacked, lacks('shop', 'scaleDeployment')];
    expect(offered({ tags, lacked: neither })).toMatchObject({ web: ['leave'] });
  });
});

describe('a workload that was selected and cannot be chosen about any more', () => {
  const dropped = (workloads: Selection['workloads']) => {
    const selection = { ...nothing, workloads };
    const plan = planWith();
    return droppedWorkloads(plan, selection, workloadChoices(plan, selection));
  };

  it('is named, with why', () => {
    expect(
      dropped({
        'Pod/shop/web': 'delete',
        'Pod/shop/ended': 'delete',
        'Pod/shop/other': 'delete',
      }),
    ).toEqual([
      { key: 'Pod/shop/ended', why: 'gone', reason: null },
      { key: 'Pod/shop/other', why: 'usesNothingStale', reason: null },
    ]);
  });

  it('is not named where it was to be left', () => {
    expect(dropped({ 'Pod/shop/ended': 'leave' })).toEqual([]);
  });
});
