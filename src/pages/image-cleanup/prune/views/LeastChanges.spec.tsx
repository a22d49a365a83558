import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { defaultPrune, type PruneInput } from '../../../../domain/prune/pruneInput';
import type { LeastChange } from '../../../../domain/prune/pruneViews';
import { LeastChanges } from './LeastChanges';

const show = (...changes: readonly LeastChange[]) => {
  const asked: Partial<PruneInput>[] = [];
  const context = {
    input: { ...defaultPrune, keepTagRevisions: '4' },
    change: (change: Partial<PruneInput>) => void asked.push(change),
  };
  render(
    <MemoryRouter>
      <LeastChanges changes={changes} context={context} />
    </MemoryRouter>,
  );
  return asked;
};

describe('what would have to change before an image is pruned', () => {
  it.each<readonly [LeastChange, string, Partial<PruneInput>]>([
    [{ change: 'revisions', keep: 2 }, 'Plan with 2 revisions', { keepTagRevisions: '2' }],
    [{ change: 'all' }, 'Plan with all images', { all: true }],
    [
      { change: 'protections', reason: { code: 'systemProject' } },
      'Plan without these protections',
      { protections: false },
    ],
  ])('is one click from that plan: %j', async (change, name, options) => {
    const asked = show(change);
    await userEvent.click(screen.getByRole('button', { name }));
    expect(asked).toEqual([options]);
  });

  it('leads to exactly the tags that hold it, as the other way', () => {
    show({ change: 'revisions', keep: 2 }, { change: 'tags', tags: ['shop/app:v2'] });
    expect(screen.getByText(/^Instead of fewer revisions:/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Show 1 tag of shop/app by age' })).toHaveAttribute(
      'href',
      '/image-cleanup/ns/shop?image_id=app&tag_name=v2&remove_older_than=0',
    );
  });

  it('leads to the same prune of all projects', () => {
    show({ change: 'allProjects' });
    expect(screen.getByRole('link', { name: 'Plan for all projects' })).toHaveAttribute(
      'href',
      '/image-cleanup/all-namespaces?policy=oc&keep_tag_revisions=4',
    );
  });
});
