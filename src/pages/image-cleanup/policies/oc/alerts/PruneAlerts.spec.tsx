import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import type {
  InvalidPruneReference,
  PruneSummary,
} from '../../../../../domain/policies/oc/summary/summary';
import { digestOf, pruneSummary } from '../../../../../domain/testing/pruneFacts';
import { PruneAlerts } from './PruneAlerts';

const reference: InvalidPruneReference = {
  kind: 'CronJob',
  namespace: 'shop',
  name: 'nightly',
  place: 'container',
  placeName: 'main',
  text: 'Shop//App:::v1',
  message: 'invalid reference format',
  mayMean: ['shop/app:v1'],
};

const show = (summary: Partial<PruneSummary>, ignoring = false) => {
  const asked: boolean[] = [];
  render(
    <MemoryRouter>
      <PruneAlerts
        summary={pruneSummary(summary)}
        ignoring={ignoring}
        onIgnore={(ignore) => asked.push(ignore)}
      />
    </MemoryRouter>,
  );
  return asked;
};

describe('what stops a prune', () => {
  it('is an invalid reference, with its object, its text, the remedy and what ignoring it risks', async () => {
    const asked = show({
      protections: false,
      blocks: [{ why: 'invalidReferences' }],
      invalidReferences: [reference],
    });
    expect(screen.getByText('1 reference cannot be read, so nothing is pruned')).toBeVisible();
    expect(screen.getByRole('link', { name: 'nightly' })).toBeInTheDocument();
    expect(screen.getByText(/“Shop\/\/App:::v1” \(invalid reference format\)/)).toHaveTextContent(
      'It may mean shop/app:v1, which is no longer protected if it is ignored.',
    );
    expect(screen.getByText('Fix the reference or delete the object.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Go on, ignoring them' }));
    expect(asked).toEqual([true]);
  });

  it('is heeded again where it was ignored', async () => {
    const asked = show({ invalidReferences: [reference] }, true);
    expect(screen.getByText('1 reference cannot be read and is ignored')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Heed them again' }));
    expect(asked).toEqual([false]);
  });

  it.each([
    [false, true, 'if it is ignored, Image Cleanup still keeps the newest item of each.'],
    [true, true, 'Image Cleanup keeps the newest item of each.'],
    [true, false, 'which it does not protect.'],
  ])('tells truly what ignoring does: ignored %s, protections %s', (ignoring, protections, end) => {
    show({ invalidReferences: [reference], protections }, ignoring);
    expect(screen.getByText(/“Shop/)).toHaveTextContent(
      new RegExp(`It may mean shop/app:v1[:,] ${end}$`),
    );
  });

  it('is no reference in a place where oc does not look; what it may mean is kept', () => {
    const annotation = { ...reference, place: 'trigger', message: '', text: '{app' } as const;
    show({ unseenInvalid: [annotation] });
    expect(
      screen.getByText('1 reference that oc does not look at cannot be read'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Go on, ignoring them' })).not.toBeInTheDocument();
  });

  it('is a list that is not whole, by name', () => {
    show({
      blocks: [{ why: 'listsNotWhole' }],
      gaps: [
        { kind: 'CronJob', namespace: null, why: 'forbidden', message: 'no', affectedTags: 0 },
      ],
    });
    expect(screen.getByText('1 list is not whole, so nothing can be pruned')).toBeVisible();
    expect(screen.getByText(/You may not list CronJob objects in all projects/)).toBeVisible();
  });

  it('is metadata that cannot be read', () => {
    show({ blocks: [{ why: 'unreadableMetadata', messages: ['sha256:a: Size is no number'] }] });
    expect(screen.getByText('sha256:a: Size is no number')).toBeVisible();
  });
});

describe('what keeps parts out of a prune', () => {
  it('is an image without metadata, which keeps all images', () => {
    show({ withoutMetadata: [digestOf('a')], skippedStreams: ['shop/app'] });
    expect(screen.getByText('1 image has no metadata, so no image is deleted')).toBeVisible();
    expect(screen.getByText(digestOf('a'))).toBeVisible();
    expect(screen.getByText(/1 image stream is left alone/)).toBeVisible();
  });

  it('is nothing at all in an ordinary prune', () => {
    show({});
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });
});
