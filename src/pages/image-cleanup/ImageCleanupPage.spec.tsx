import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { testConsole } from '../../ui/testing/testConsole';
import { linearRegex } from '../../domain/filter/regex/linearRegex';
import { PlanningEngine } from '../../engine/planningEngine';
import { openPage } from './testing/openPage';
import { SmallCluster, type SmallClusterOptions } from './testing/smallCluster';

// The real engine, on the page's own thread: there are no workers here.
jest.mock('../../engine/startEngine', () => ({
  startEngine: () => ({
    engine: new PlanningEngine(() => Promise.resolve(linearRegex)),
    stop: () => undefined,
  }),
}));

// The data view reaches for tokens as ES modules, which tests do not load; they are sizes only.
jest.mock('@patternfly/react-tokens/dist/esm/c_table_cell_PaddingBlockEnd', () => ({}));
jest.mock('@patternfly/react-tokens/dist/esm/c_table_cell_PaddingInlineEnd', () => ({}));
jest.mock('@patternfly/react-tokens/dist/esm/t_global_font_size_body_default', () => ({}));

// Whole pages are slow to look through where everything else runs at the same time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

const old = [
  { name: 'v1', mark: 'a', days: 90 },
  { name: 'v2', mark: 'b', days: 60 },
  { name: 'v3', mark: 'c', days: 40 },
  { name: 'latest', mark: 'd', days: 3 },
];

const start = (options: Partial<SmallClusterOptions> = {}, address = '/image-cleanup/ns/shop') => {
  const cluster = new SmallCluster({ tags: old, ...options });
  testConsole.respond = cluster.respond;
  openPage(address);
  return cluster;
};

const staleTable = () => screen.findByRole('grid', { name: 'Stale images' });

// The page reads and plans on its own in the background; tests wait for what it shows.
beforeEach(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));

describe('the Image Cleanup page', () => {
  it('shows stale tags with their verdicts and how old they are', async () => {
    start();
    const table = within(await staleTable());
    expect(await table.findByRole('link', { name: 'app:v1' })).toBeInTheDocument();
    expect(table.getByText('90 days')).toBeInTheDocument();
    expect(table.getAllByText('Unused')).toHaveLength(3);
    expect(table.queryByRole('link', { name: 'app:latest' })).not.toBeInTheDocument();
    expect(screen.getByText('3 of 4 tags')).toBeInTheDocument();
    expect(await screen.findByText('Everything was read to its end.')).toBeInTheDocument();
  });

  it('tells why a recent tag stays and who uses it', async () => {
    start({ pods: { web: 'a' } }, '/image-cleanup/ns/shop?view=recentImages');
    const table = within(await screen.findByRole('grid', { name: 'Recent images' }));
    expect(
      await table.findByText('Used by Pod web in shop (by digest, container main).'),
    ).toBeInTheDocument();
    await userEvent.click(table.getAllByRole('button', { name: 'Details' })[0]!);
    expect(await table.findByRole('heading', { name: 'Tag history' })).toBeInTheDocument();
    expect(table.getByRole('link', { name: 'web' })).toHaveAttribute(
      'href',
      expect.stringContaining('/k8s/ns/shop/'),
    );
  });

  it('counts again while one types, and keeps the policy in the address', async () => {
    start();
    await staleTable();
    await userEvent.click(screen.getByRole('button', { name: 'Change the policy' }));
    const days = screen.getByLabelText('Older than (days)');
    await userEvent.clear(days);
    await userEvent.type(days, '50');
    expect(await screen.findByText('2 of 4 tags')).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent('remove_older_than=50');
  });

  it('reopens the policy of a bookmark', async () => {
    start({}, '/image-cleanup/ns/shop?remove_older_than=80&skip_tags=v9');
    expect(await screen.findByText('1 of 4 tags')).toBeInTheDocument();
    expect(screen.getByText('Images older than 80 days.')).toBeInTheDocument();
    expect(screen.getByText('Skipped tags: v9')).toBeInTheDocument();
  });

  it('says at the field what is wrong with it, and goes on showing the last plan', async () => {
    start();
    await staleTable();
    await userEvent.click(screen.getByRole('button', { name: 'Change the policy' }));
    await userEvent.type(screen.getByLabelText('Older than (days)'), 'x');
    expect(await screen.findByText(/This is not a whole number/)).toBeInTheDocument();
    expect(screen.getByText('3 of 4 tags')).toBeInTheDocument();
  });

  it('reviews nothing by a policy with a mistake, and does not pass old rows off as new ones', async () => {
    const cluster = start();
    await staleTable();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all safe rows' }));
    await userEvent.click(screen.getByRole('button', { name: 'Change the policy' }));
    const days = screen.getByLabelText('Older than (days)');
    await userEvent.type(days, 'x');
    const button = () => screen.getByRole('button', { name: 'Review and delete 3 objects' });
    await waitFor(() => expect(button()).toHaveAttribute('aria-disabled', 'true'));
    await userEvent.hover(button());
    expect(await screen.findByRole('tooltip')).toHaveTextContent(/^The policy has a mistake/);
    await userEvent.click(button());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();

    cluster.pods = { web: 'a' };
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/^What is shown was planned at .* read at/)).toBeInTheDocument();
    expect(screen.queryByText(/^As of/)).not.toBeInTheDocument();

    await userEvent.type(days, '{Backspace}');
    expect(await screen.findByText(/^As of/)).toBeInTheDocument();
    expect(await screen.findByText('2 of 4 tags')).toBeInTheDocument();
  });

  it('says that a policy has a mistake where it never could be planned by', async () => {
    start({}, '/image-cleanup/ns/shop?remove_older_than=many');
    expect(
      await screen.findByRole('heading', { name: 'The policy has a mistake' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Still reading')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Older than (days)')).toBeVisible();
    expect(screen.getByText('This is not a whole number: many')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Hide the policy' }));
    expect(screen.getByRole('group', { name: 'Policy in words' })).toHaveTextContent(
      /^The policy has a mistake$/,
    );
  });

  it('does not say that nothing is stale where the streams cannot be read', async () => {
    start({ forbidden: ['imagestreams'] });
    expect(await screen.findByRole('heading', { name: 'Not known' })).toBeInTheDocument();
    expect(screen.queryByText('Nothing is stale')).not.toBeInTheDocument();
  });

  it('names a list that is forbidden and calls what depends on it unknown', async () => {
    start({ forbidden: ['cronjobs'] });
    expect(await screen.findByText(/You may not list CronJob objects/)).toBeInTheDocument();
    expect(within(await staleTable()).getAllByText('Unknown')).toHaveLength(3);
  });

  describe('for who may not list images', () => {
    const developer = {
      pods: { web: 'd' },
      may: (_verb: string, resource: string) => resource !== 'images',
    };

    it('reads what images are made of before it calls them unused', async () => {
      start(developer);
      const table = within(await staleTable());
      await waitFor(() => expect(table.getAllByText('Unused')).toHaveLength(3));
    });

    it('leaves them unknown where that cannot be read, and says so', async () => {
      start({ ...developer, forbidden: ['layers'] });
      expect(
        await screen.findByText(
          /the layers of 1 image stream could not be read \(layers are forbidden\)/,
        ),
      ).toBeInTheDocument();
      const table = within(await staleTable());
      expect(table.getAllByText('Unknown')).toHaveLength(3);
      await userEvent.click(table.getAllByRole('button', { name: 'Details' })[0]!);
      expect(
        await table.findByText(/the image sha256:\w+ was not read. If it is one for several/),
      ).toBeInTheDocument();
    });
  });

  it('explains to a viewer which rights are missing, and offers no deletion', async () => {
    start({ may: (verb) => verb === 'list' });
    await staleTable();
    expect(await screen.findByText('You can look, but not delete')).toBeInTheDocument();
    expect(
      screen.getByText('delete imagestreamtags (image.openshift.io) in project shop'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Review and delete/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox', { name: /Select shop/ })).not.toBeInTheDocument();
  });

  it('is a report where the address says so', async () => {
    start({}, '/image-cleanup/ns/shop?delete_operation=false');
    await staleTable();
    expect(screen.getByText('This is a report: nothing can be deleted here')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Review and delete/ })).not.toBeInTheDocument();
  });

  it('offers to clear a filter that leaves nothing', async () => {
    start();
    await staleTable();
    await userEvent.type(screen.getByPlaceholderText('Filter by name'), 'nothing like it');
    await userEvent.click(await screen.findByRole('button', { name: 'Clear all filters' }));
    expect(within(await staleTable()).getByRole('link', { name: 'app:v1' })).toBeInTheDocument();
  });
});

describe('review and delete', () => {
  const review = async () => {
    await staleTable();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all safe rows' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Review and delete 3 objects' }),
    );
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('grid', { name: 'Tags that will be deleted' });
    return dialog;
  };

  it('deletes exactly what the review showed, after a dry run that changes nothing', async () => {
    const cluster = start();
    const dialog = within(await review());
    await userEvent.click(dialog.getByRole('button', { name: 'Leave out shop/app:v2' }));
    await waitFor(() => expect(dialog.queryByText('shop/app:v2')).not.toBeInTheDocument());
    await userEvent.click(dialog.getByRole('button', { name: 'Dry run' }));
    const confirm = await dialog.findByRole('button', { name: 'Delete 2 objects' });
    expect(cluster.deleted).toEqual([]);
    await userEvent.click(confirm);
    expect(await dialog.findByText('2 of 2 objects are done')).toBeInTheDocument();
    expect([...cluster.deleted].sort()).toEqual(['app:v1', 'app:v3']);
    await userEvent.click(dialog.getAllByRole('button', { name: 'Close' })[0]!);
    expect(await screen.findByRole('button', { name: 'Show the report' })).toBeInTheDocument();
    expect(await screen.findByText('1 of 2 tags')).toBeInTheDocument();
  });

  it('deletes nothing when it is cancelled while what was confirmed is checked once more', async () => {
    const cluster = start();
    const dialog = within(await review());
    await userEvent.click(dialog.getByRole('button', { name: 'Dry run' }));
    const confirm = await dialog.findByRole('button', { name: 'Delete 3 objects' });
    const plan = jest.spyOn(PlanningEngine.prototype, 'plan');
    let answer = (): void => undefined;
    plan.mockImplementationOnce(function (this: PlanningEngine, ...asked) {
      const checked = new Promise<void>((resolve) => {
        answer = resolve;
      });
      return checked.then(() => this.plan(...asked));
    });
    await userEvent.click(confirm);
    expect(confirm).toBeDisabled();
    expect(within(confirm).getByRole('progressbar')).toHaveAttribute(
      'aria-valuetext',
      'Checking once more that nothing changed',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    answer();
    await waitFor(() => expect(plan.mock.calls.length).toBeGreaterThan(1));
    await new Promise((resolve) => void setTimeout(resolve, 100));
    expect(cluster.deleted).toEqual([]);
    plan.mockRestore();
  });

  it('leaves out what is in use since it was selected', async () => {
    const cluster = start();
    await staleTable();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select all safe rows' }));
    cluster.pods = { web: 'b' };
    await userEvent.click(
      await screen.findByRole('button', { name: 'Review and delete 3 objects' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('tab', { name: /Left out/ }));
    expect(await dialog.findByText(/It stays\. Used by Pod web in shop/)).toBeInTheDocument();
  });

  it('names a selected pod that has ended since among what is left out', async () => {
    const cluster = start(
      { pods: { web: 'a', batch: 'b' } },
      '/image-cleanup/ns/shop?protect_in_use=false&view=podsToDelete',
    );
    const table = within(await screen.findByRole('grid', { name: 'Pods to delete' }));
    for (const pod of ['web', 'batch']) {
      await userEvent.click(await table.findByRole('checkbox', { name: `Select Pod/shop/${pod}` }));
    }
    cluster.pods = { batch: 'b' };
    await userEvent.click(screen.getByRole('button', { name: 'Review and delete 2 objects' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByRole('tab', { name: 'Will be deleted 1' });
    // Another decision makes another review, which knows of it still.
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'What becomes of Pod/shop/batch' }),
      'Leave as it is',
    );
    await dialog.findByRole('tab', { name: 'Will be deleted 0' });
    await userEvent.click(dialog.getByRole('tab', { name: 'Left out 1' }));
    expect(await dialog.findByText('Pod/shop/web')).toBeInTheDocument();
    expect(dialog.getByText(/^It is no longer there/)).toBeInTheDocument();
  });

  it('skips a tag that moved to another image after the preview, and says so', async () => {
    const cluster = start();
    const dialog = within(await review());
    await userEvent.click(dialog.getByRole('button', { name: 'Dry run' }));
    const confirm = await dialog.findByRole('button', { name: 'Delete 3 objects' });
    cluster.tags = cluster.tags.map((tag) => (tag.name === 'v1' ? { ...tag, mark: 'e' } : tag));
    await userEvent.click(confirm);
    expect(await dialog.findByText('2 of 3 objects are done')).toBeInTheDocument();
    expect(dialog.getByText(/Skipped, because it changed/)).toBeInTheDocument();
    expect(cluster.deleted).not.toContain('app:v1');
  });

  it('leaves what uses a tag as it is, and asks for a typed word before something in use is deleted', async () => {
    const cluster = start({ pods: { web: 'a' } }, '/image-cleanup/ns/shop?protect_in_use=false');
    const table = within(await staleTable());
    await userEvent.click(await table.findByRole('checkbox', { name: 'Select shop/app:v1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Review and delete 1 object' }));
    const dialog = within(await screen.findByRole('dialog'));
    const pod = await dialog.findByRole('combobox', { name: 'What becomes of Pod/shop/web' });
    expect(pod).toHaveValue('leave');
    await userEvent.selectOptions(pod, 'Delete');
    const dryRun = dialog.getByRole('button', { name: 'Dry run' });
    await waitFor(() => expect(dryRun).toBeEnabled());
    await userEvent.click(dryRun);
    const confirm = await dialog.findByRole('button', { name: 'Delete 2 objects' });
    expect(confirm).toBeDisabled();
    await userEvent.type(dialog.getByLabelText('Type shop to confirm'), 'shop');
    expect(confirm).toBeEnabled();
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(cluster.deleted).toEqual([]);
  });
});
