import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { linearRegex } from '../../../../domain/filter/regex/linearRegex';
import { PlanningEngine } from '../../../../engine/planningEngine';
import { testConsole } from '../../../../ui/testing/testConsole';
import { openPage } from '../../testing/openPage';
import { SmallCluster, type SmallClusterOptions } from '../../testing/smallCluster';

// The real engine, on the page's own thread: there are no workers here.
jest.mock('../../../../engine/startEngine', () => ({
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

const tags = [
  { name: 'v1', mark: 'a', days: 90 },
  { name: 'latest', mark: 'd', days: 3 },
];

const start = (options: Partial<SmallClusterOptions> = {}, query = 'policy=oc') => {
  const asked: string[] = [];
  const cluster = new SmallCluster({ tags, ...options });
  testConsole.respond = (url, init) => {
    asked.push(url);
    return cluster.respond(url, init);
  };
  openPage(`/image-cleanup/ns/shop?${query}`);
  return asked;
};

// The page reads and plans on its own in the background; tests wait for what it shows.
beforeEach(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));

const images = { may: (_verb: string, resource: string) => resource !== 'images' };

it('explains to who may not list images what a prune takes, and goes on by age without reading anew', async () => {
  const asked = start(images);
  expect(
    await screen.findByRole('heading', { name: 'Pruning takes the right to list images' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Command' })).toHaveValue(
    'oc adm prune images --namespace=shop',
  );
  const reads = asked.filter((url) => url.includes('/imagestreams?')).length;
  await userEvent.click(screen.getByRole('button', { name: 'Plan by age' }));
  expect(
    within(await screen.findByRole('grid', { name: 'Stale images' })).getByRole('link', {
      name: 'app:v1',
    }),
  ).toBeInTheDocument();
  expect(asked.filter((url) => url.includes('/imagestreams?'))).toHaveLength(reads);
  expect(screen.getByLabelText('address')).toBeEmptyDOMElement();
});

it('offers no prune to who may not trim, with the rights that are missing and the command', async () => {
  start({ may: (verb) => verb === 'list' });
  expect(await screen.findByText('You can look, but not prune')).toBeInTheDocument();
  expect(
    screen.getByText('update imagestreams/status (image.openshift.io) in project shop'),
  ).toBeInTheDocument();
  // What is copied without reading on deletes nothing.
  expect(screen.getByRole('textbox', { name: 'Command for an admin' })).toHaveValue(
    'oc adm prune images --namespace=shop',
  );
  expect(screen.getAllByText(/^oc does not know the protections.*With --confirm/)).not.toHaveLength(
    0,
  );
  expect(screen.queryByRole('button', { name: 'Review and prune' })).not.toBeInTheDocument();
});

it('names a list that is not whole, and prunes nothing', async () => {
  start({ forbidden: ['cronjobs'] });
  expect(
    await screen.findByText('1 list is not whole, so nothing can be pruned'),
  ).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'The prune is stopped' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Review and prune' })).not.toBeInTheDocument();
});

it('tells which streams are left alone for want of metadata, and plans the rest', async () => {
  start();
  expect(await screen.findByText(/1 image stream is left alone/)).toBeInTheDocument();
  expect(await screen.findByText('Summary: deleted 0 objects')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Review and prune' })).toBeDisabled();
});

it('reviews nothing by an option with a mistake', async () => {
  start();
  await screen.findByRole('button', { name: 'Review and prune' });
  await userEvent.click(screen.getByRole('button', { name: 'Change the policy' }));
  await userEvent.type(screen.getByLabelText('Keep tag revisions'), 'x');
  expect(await screen.findByText(/^What is shown was planned at/)).toBeInTheDocument();
  const refused = screen.getByRole('button', { name: 'Review and prune' });
  expect(refused).toHaveAttribute('aria-disabled', 'true');
  await userEvent.hover(refused);
  expect(await screen.findByRole('tooltip')).toHaveTextContent(/^The policy has a mistake/);
});

it('says that an option has a mistake where it never could be planned by', async () => {
  start({}, 'policy=oc&keep_tag_revisions=few');
  expect(
    await screen.findByRole('heading', { name: 'The policy has a mistake' }),
  ).toBeInTheDocument();
});

it('refuses a link with options that exclude each other in the words of oc, and does without them in one click', async () => {
  start({}, 'policy=size&keep_tag_revisions=5');
  expect(
    await screen.findByRole('heading', {
      name: /--prune-over-size-limit cannot be specified with --keep-tag-revisions nor --keep-younger-than$/,
    }),
  ).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Review and prune' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Plan without these options' }));
  expect(await screen.findByText('Summary: deleted 0 objects')).toBeInTheDocument();
  expect(screen.queryByText(/cannot be specified/)).not.toBeInTheDocument();
});
