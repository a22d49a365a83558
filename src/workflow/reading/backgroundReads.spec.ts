import type { ReadReport } from '../../cluster/read/readReport';
import { refusal, ScriptedConnection } from '../../cluster/testing/scriptedConnection';
import { linearRegex } from '../../domain/filter/regex/linearRegex';
import type { ListOutcome } from '../../domain/snapshot/lists';
import { PlanningEngine } from '../../engine/planningEngine';
import { readReport } from '../testing/readReport';
import { BackgroundReads, type NeedsOfPlan } from './backgroundReads';

const report = (images: ListOutcome['state']): ReadReport =>
  readReport(
    images === 'whole'
      ? {
          lists: [
            {
              list: { kind: 'Image', namespace: null },
              outcome: { state: 'whole', count: 1, readAt: 0, resourceVersion: '1' },
            },
          ],
        }
      : { mayListImages: false },
  );

/** A plan of a whole snapshot that waits for the layers of `shop/app`. */
const waiting = (of: Partial<NeedsOfPlan> & { readonly stream?: string } = {}): NeedsOfPlan => ({
  needs: { ages: [], layers: [{ stream: 'shop/app', resourceVersion: of.stream ?? '1' }] },
  reads: 1,
  version: 3,
  wholeSince: 3,
  report: report('forbidden'),
  ...of,
});

/** Reads against an API that refuses everything. */
const open = () => {
  const engine = new PlanningEngine(() => Promise.resolve(linearRegex));
  const connection = new ScriptedConnection(() => {
    throw refusal(403, 'Forbidden', { message: 'not for you' });
  });
  const reads = new BackgroundReads(engine, connection, () => undefined);
  const ask = async (plan: NeedsOfPlan) => {
    reads.ask(plan);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return connection.paths();
  };
  return { ask, reads };
};

const layers = '/apis/image.openshift.io/v1/namespaces/shop/imagestreams/app/layers';

describe('the layers that a plan waits for', () => {
  it('are asked for once, however often the plan is made anew', async () => {
    const { ask, reads } = open();
    await ask(waiting());
    expect(await ask(waiting())).toEqual([layers]);
    expect(reads.state().layers?.failures).toEqual([
      { stream: 'shop/app', message: 'not for you' },
    ]);
  });

  it('are asked for again when the stream changed, and after the next complete read', async () => {
    const { ask } = open();
    await ask(waiting());
    expect(await ask(waiting({ stream: '2' }))).toHaveLength(2);
    expect(await ask(waiting({ stream: '2', reads: 2 }))).toHaveLength(3);
  });

  it('are not asked for by a plan that was made before the lists were whole', async () => {
    const { ask } = open();
    expect(await ask(waiting({ version: 2 }))).toEqual([]);
    expect(await ask(waiting({ reads: 0, report: null }))).toEqual([]);
  });

  it('are not asked for by who has read the whole list of images', async () => {
    const { ask } = open();
    expect(await ask(waiting({ report: report('whole') }))).toEqual([]);
  });
});
