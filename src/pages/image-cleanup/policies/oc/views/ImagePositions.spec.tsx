import { render, screen } from '@testing-library/react';
import type { ImagePosition } from '../../../../../domain/policies/oc/explain/details';
import { digestOf } from '../../../../../domain/testing/pruneFacts';
import { ImagePositions } from './ImagePositions';

const newest = { rule: 'amongNewest', position: 2, of: 5, keep: 3 } as const;

const position = (change: Partial<ImagePosition> = {}): ImagePosition => ({
  digest: digestOf('a'),
  created: null,
  position: 2,
  rule: 'amongNewest',
  goes: false,
  reason: newest,
  imageListed: true,
  namespace: 'shop',
  stream: 'app',
  tag: 'v2',
  of: 5,
  index: null,
  holds: [newest],
  ...change,
});

describe('where an image stands in tag histories', () => {
  it('is told with the rule that decided', () => {
    render(<ImagePositions positions={[position()]} />);
    expect(screen.getByText('shop/app:v2 at position 2 of 5')).toBeVisible();
    expect(screen.getByText(/Stays: revision 2 of 5, the 3 newest are kept\./)).toBeInTheDocument();
    expect(screen.queryByText(/^Besides:/)).not.toBeInTheDocument();
  });

  it('is told with everything else that would keep it there', () => {
    const holds = [newest, { rule: 'protected', reason: { code: 'systemProject' } } as const];
    render(<ImagePositions positions={[position({ holds })]} />);
    expect(
      screen.getByText('Besides: Protected, because its project belongs to the platform.'),
    ).toBeInTheDocument();
  });

  it('may be that of an index image that it is part of', () => {
    render(<ImagePositions positions={[position({ index: digestOf('b') })]} />);
    expect(screen.getByText(/as part of the index image sha256:bbbbbbbbbbbb/)).toBeInTheDocument();
  });
});
