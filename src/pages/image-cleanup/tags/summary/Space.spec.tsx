import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { StaleSizes } from '../../../../domain/tags/summary/tagSummary';
import type { Layers } from '../../state/useLayers';
import { Space } from './Space';

const MEBI = 1024 * 1024;
const idle: Layers = { progress: null, busy: false, error: null, measure: () => undefined };
const bar = { inUse: 5 * MEBI, shared: 2 * MEBI, reclaimable: 3 * MEBI, unknown: 0 };
const measured: StaleSizes = { bar, wholeCluster: true, unmeasured: [] };

describe('the space of stale images', () => {
  it('is told as in use, shared and reclaimable at the next prune', () => {
    render(<Space sizes={measured} layers={idle} />);
    expect(screen.getByText('5 MiB in use')).toBeInTheDocument();
    expect(screen.getByText('2 MiB shared with images that stay')).toBeInTheDocument();
    expect(screen.getByText('3 MiB reclaimable')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('is measured when somebody asks for it, all streams at once', async () => {
    const asked: (readonly string[])[] = [];
    const layers: Layers = { ...idle, measure: (streams) => asked.push(streams) };
    const unmeasured = ['shop/app', 'shop/web'];
    render(<Space sizes={{ bar: null, wholeCluster: false, unmeasured }} layers={layers} />);
    await userEvent.click(screen.getByRole('button', { name: 'Measure 2 image streams' }));
    expect(asked).toEqual([unmeasured]);
  });

  it('says how far the measuring got, and what could not be measured', () => {
    const failures = [{ stream: 'shop/web', message: 'not for you' }];
    const layers: Layers = { ...idle, busy: true, progress: { done: 1, total: 3, failures } };
    const sizes: StaleSizes = { bar, wholeCluster: false, unmeasured: ['shop/web'] };
    render(<Space sizes={sizes} layers={layers} />);
    expect(screen.getByRole('button', { name: /Measuring: 1 of 3 image streams/ })).toBeDisabled();
    expect(
      screen.getByText('1 image stream could not be measured: not for you'),
    ).toBeInTheDocument();
  });

  it('is told as an upper bound as long as a stream is not measured', () => {
    const sizes: StaleSizes = { bar, wholeCluster: false, unmeasured: ['shop/app', 'shop/web'] };
    const { rerender } = render(<Space sizes={sizes} layers={idle} />);
    expect(screen.getByText('at most 3 MiB reclaimable')).toBeInTheDocument();
    expect(screen.getByText(/Measured so far: 2 image streams are missing/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Measure 2 image streams' })).toBeInTheDocument();
    rerender(<Space sizes={{ ...sizes, unmeasured: [] }} layers={idle} />);
    expect(screen.getByText('3 MiB reclaimable')).toBeInTheDocument();
    expect(screen.queryByText(/Measured so far/)).not.toBeInTheDocument();
  });

  it('of a developer leaves out what other projects share, and says so', () => {
    render(<Space sizes={{ ...measured, wholeCluster: false }} layers={idle} />);
    expect(screen.getByText(/What other projects share with these images/)).toBeInTheDocument();
  });
});
