import type { DeletionAccess } from '../../../cluster/access/mayDelete';
import type { Selection } from '../../../domain/tags/review/review';
import { planOf, digest, pulls, referrer, revision, stream, tag } from '../../../domain/testing/build';
import { queryRows } from '../../../domain/tags/rows/rowQuery';
import type { Engine } from '../../../engine/engine';
import { withChoices, workloadChoices } from './workloadChoices';

const plan = planOf(
  {
    streams: [stream('app', [tag('v1', revision(digest('a'), 90))])],
    images: [{ digest: digest('a'), created: 0, children: [] }],
    referrers: [
      referrer('Pod', 'web', [pulls('r.example/shop/app:v1')]),
      referrer('Pod', 'batch', [pulls('r.example/shop/app:v1')]),
      referrer('Pod', 'invoices', [pulls('r.example/shop/app:v1')], { namespace: 'billing' }),
    ],
  },
  { protectInUse: false },
);
const engine = {
  rows: async (view, query) => queryRows(plan, view, query),
} satisfies Pick<Engine, 'rows'>;

const may: Pick<DeletionAccess, 'may'> = { may: () => 'yes' };
const mayNot: Pick<DeletionAccess, 'may'> = { may: () => 'no' };

const chosen = async (
  selection: Partial<Selection>,
  { protectInUse = false, access = may } = {},
) => {
  const choices = await workloadChoices(
    engine,
    { tags: [], workloads: {}, ...selection },
    protectInUse,
    access,
  );
  return Object.fromEntries(choices.map(({ row, choice }) => [row.name, choice]));
};

describe('the workloads of a review', () => {
  it('are those that were selected, and those that use a selected tag', async () => {
    expect(await chosen({ workloads: { 'Pod/shop/web': 'delete' } })).toEqual({ web: 'delete' });
    expect(await chosen({ tags: ['shop/app:v1'] })).toMatchObject({
      web: 'delete',
      batch: 'delete',
    });
  });

  it('of other projects go only when somebody says so', async () => {
    const tags = ['shop/app:v1'];
    expect(await chosen({ tags })).toMatchObject({ invoices: 'leave' });
    expect(await chosen({ tags, workloads: { 'Pod/billing/invoices': 'delete' } })).toMatchObject({
      invoices: 'delete',
    });
  });

  it('stay where use protects, or where the user may not delete them', async () => {
    const tags = ['shop/app:v1'];
    expect(await chosen({ tags }, { protectInUse: true })).toEqual({
      web: 'leave',
      batch: 'leave',
      invoices: 'leave',
    });
    expect(
      await chosen({ tags, workloads: { 'Pod/shop/web': 'delete' } }, { access: mayNot }),
    ).toEqual({ web: 'leave', batch: 'leave', invoices: 'leave' });
  });

  it('that were selected and are gone stay selected, so that the review names them', async () => {
    const selection: Selection = {
      tags: [],
      workloads: { 'Pod/shop/web': 'delete', 'Pod/shop/ended': 'delete' },
    };
    const [web] = await workloadChoices(engine, selection, false, may);
    if (!web) throw new Error('no choice');
    expect(withChoices(selection, [{ ...web, choice: 'leave' }]).workloads).toEqual({
      'Pod/shop/ended': 'delete',
    });
  });
});
