import { linearRegex } from '../../src/domain/filter/regex/linearRegex';
import { PlanningEngine } from '../../src/engine/planningEngine';
import type { ListPages } from '../lists/listPages';
import { loadProject } from '../loadSize';

/**
 * An engine that has taken in all pages, as after a complete read of a cluster admin who looks at
 * the project `load`.
 * @param now the server's time, in milliseconds
 */
export const loadEngine = async (
  lists: readonly ListPages[],
  now: number,
): Promise<PlanningEngine> => {
  const engine = new PlanningEngine(async () => linearRegex);
  const scope = { project: loadProject, clusterWide: true, judged: [loadProject] };
  const read = await engine.startRead(scope);
  for (const { list, pages } of lists) {
    if (!pages) {
      await engine.endList(read, list, { state: 'notInstalled' });
      continue;
    }
    await engine.startList(read, list);
    let count = 0;
    let resourceVersion = '';
    for (const page of pages) {
      const facts = await engine.addPage(read, list, page);
      if (!facts.ok) throw new Error(facts.message);
      count += facts.facts.items;
      resourceVersion = facts.facts.resourceVersion;
    }
    await engine.endList(read, list, { state: 'whole', count, readAt: now, resourceVersion });
  }
  await engine.finishRead(read);
  return engine;
};
