import { renderHook, waitFor } from '@testing-library/react';
import { linearRegex } from '../../../domain/filter/regex/linearRegex';
import type { TagSummary } from '../../../domain/tags/summary/tagSummary';
import { PlanningEngine } from '../../../engine/planningEngine';
import { testConsole } from '../../../ui/testing/testConsole';
import { useBackgroundReads } from './useBackgroundReads';

const engine = new PlanningEngine(() => Promise.resolve(linearRegex));

type Waiting = Pick<TagSummary, 'doubtful' | 'unreadStreams'>;

const waitingFor = (resourceVersion: string): Waiting => ({
  doubtful: [],
  unreadStreams: [{ stream: 'shop/app', resourceVersion }],
});

/** A page whose plan waits for the layers of `shop/app`; the API refuses them. */
const open = () => {
  const asked: string[] = [];
  testConsole.respond = (url) => {
    asked.push(url);
    return Response.json({ kind: 'Status', code: 403, message: 'not for you' }, { status: 403 });
  };
  let taken = 0;
  const { rerender } = renderHook(
    ({ summary, reads }: { summary: Waiting; reads: number }) =>
      useBackgroundReads(engine, summary, reads, () => {
        taken += 1;
      }),
    { initialProps: { summary: waitingFor('1'), reads: 1 } },
  );
  const settled = async () => {
    await waitFor(() => expect(taken).toBeGreaterThan(0));
    await new Promise((resolve) => void setTimeout(resolve, 50));
  };
  return { asked, rerender, settled };
};

describe('the layers that a plan waits for', () => {
  it('are asked for once, however often the plan is made anew', async () => {
    const { asked, rerender, settled } = open();
    await settled();
    rerender({ summary: waitingFor('1'), reads: 1 });
    await settled();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('/namespaces/shop/imagestreams/app/layers');
  });

  it('are asked for again when the stream changed, and after the next complete read', async () => {
    const { asked, rerender, settled } = open();
    await settled();
    rerender({ summary: waitingFor('2'), reads: 1 });
    await settled();
    expect(asked).toHaveLength(2);
    rerender({ summary: waitingFor('2'), reads: 2 });
    await settled();
    expect(asked).toHaveLength(3);
  });
});
