import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { initialPrune } from '../../../../../domain/policies/oc/options/pruneOptions';
import { type PruneOptions } from '../../../../../domain/policies/oc/options/pruneFields';
import type { LeastChange, WayToGo } from '../../../../../domain/policies/oc/explain/notPruned';
import { LeastChanges } from './LeastChanges';

const show = (...ways: readonly WayToGo[]) => {
  const asked: Partial<PruneOptions>[] = [];
  const context = {
    options: { ...initialPrune, keepTagRevisions: '4' },
    change: (change: Partial<PruneOptions>) => void asked.push(change),
  };
  render(
    <MemoryRouter>
      <LeastChanges ways={ways} context={context} />
    </MemoryRouter>,
  );
  return asked;
};

describe('what would have to change before an image is pruned', () => {
  it.each<readonly [LeastChange, string, Partial<PruneOptions>]>([
    [{ change: 'revisions', keep: 2 }, 'Plan with 2 revisions', { keepTagRevisions: '2' }],
    [{ change: 'age', keepYoungerThan: '5m', until: 0 }, 'Plan with 5m', { keepYoungerThan: '5m' }],
    [{ change: 'all' }, 'Plan with all images', { all: true }],
    [
      { change: 'protections', reason: { code: 'systemProject' } },
      'Plan without these protections',
      { protections: false },
    ],
  ])('is one click from that plan: %j', async (change, name, options) => {
    const asked = show([change]);
    await userEvent.click(screen.getByRole('button', { name }));
    expect(asked).toEqual([options]);
  });

  it('leads to exactly the tags that hold it, as another way', () => {
    show([{ change: 'revisions', keep: 2 }], [{ change: 'tags', tags: ['shop/app:v2'] }]);
    expect(screen.getByText('Any one of these makes it go:')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Show 1 tag of shop/app by age' })).toHaveAttribute(
      'href',
      '/image-cleanup/ns/shop?image_id=app&tag_name=v2&remove_older_than=0',
    );
  });

  it('leads to the same prune of all projects', () => {
    show([{ change: 'allProjects', othersRead: true }]);
    expect(screen.getByRole('link', { name: 'Plan for all projects' })).toHaveAttribute(
      'href',
      '/image-cleanup/all-namespaces?policy=oc&keep_tag_revisions=4',
    );
  });

  it('says everything that it takes, and sets all options of it at once', async () => {
    const asked = show([
      { change: 'tags', tags: ['shop/app:v2'] },
      { change: 'revisions', keep: 1 },
      { change: 'age', keepYoungerThan: '5m', until: null },
      { change: 'metadata', images: ['sha256:1'] },
    ]);
    expect(screen.getByText('All of this together:')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: 'Plan with these options' }));
    expect(asked).toEqual([{ keepTagRevisions: '1', keepYoungerThan: '5m' }]);
  });

  it('takes the options along to all projects', () => {
    show([
      { change: 'allProjects', othersRead: true },
      { change: 'revisions', keep: 2 },
    ]);
    expect(screen.getByRole('link', { name: 'Plan with these options' })).toHaveAttribute(
      'href',
      '/image-cleanup/all-namespaces?policy=oc&keep_tag_revisions=2',
    );
  });
});
