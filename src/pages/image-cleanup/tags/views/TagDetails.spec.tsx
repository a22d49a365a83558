import {
  agePlanOf,
  adminLists,
  digest,
  listedImage,
  revision,
  stream,
  tag,
} from '../../../../domain/testing/build';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import type { Parts } from '../../../../domain/testing/build';
import type { Engine } from '../../../../engine/engine';
import { TagDetails } from './TagDetails';

const [a, b] = [digest('a'), digest('b')];
const streams = [stream('app', [tag('v1', revision(a, 90)), tag('v2', revision(b, 80))])];
const layers = (own: string) => ({
  layers: [
    { digest: 'sha256:base', size: 1024 },
    { digest: own, size: 2048 },
  ],
});
const images = [
  listedImage(a, 90, layers('sha256:own-of-a')),
  listedImage(b, 80, layers('sha256:own-of-b')),
];

const open = async (parts: Parts, unfold = true) => {
  const plan = agePlanOf({ streams, ...parts });
  const engine = {
    detail: async (_kind: string, of: 'tag', key: string) => plan.detail(of, key),
  } as Pick<Engine, 'detail'>;
  render(
    <MemoryRouter>
      <TagDetails engine={engine} kind="age" rowKey="shop/app:v1" plan={1} />
    </MemoryRouter>,
  );
  await screen.findByRole('heading', { name: 'Reasons' });
  if (!unfold) return [];
  await userEvent.click(screen.getByRole('button', { name: 'Layers, config and manifest' }));
  const table = screen.getByRole('grid', { name: 'Layers, config and manifest' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
};

const onlyMeasured = /Only images that were measured are counted/;

describe('an opened tag', () => {
  it('unfolds to the layers of its image, with their sizes and who else has them', async () => {
    expect(await open({ lists: adminLists, listed: images })).toEqual([
      ['Layer', 'sha256:base', '1 KiB', '1'],
      ['Layer', 'sha256:own-of-a', '2 KiB', '0'],
      ['Config', 'config of sha256:aa', 'not known', '0'],
      ['Manifest', a.slice(0, 19), 'not known', '0'],
    ]);
    expect(screen.getByTitle(a)).toHaveTextContent(a.slice(0, 19));
    expect(screen.queryByText(onlyMeasured)).not.toBeInTheDocument();
  });

  it('tells a developer that only measured images are counted', async () => {
    await open({ layerImages: images });
    expect(screen.getByText(onlyMeasured)).toBeInTheDocument();
  });

  it('says that the layers are not known where nobody read them', async () => {
    await open({}, false);
    expect(screen.getByText('Not known: its layers were not read yet.')).toBeInTheDocument();
  });

  it('says that the layers of an index are those of its images', async () => {
    const index = listedImage(a, 90, { children: [b], layers: [], metadata: null });
    await open({ layerImages: [index, ...images.slice(1)] });
    expect(screen.getByText('It is an index of 1 image, which has the layers.')).toBeVisible();
  });
});
