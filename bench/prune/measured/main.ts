import { readText } from '../../../scripts/golden/goldenFile';
import { measureMemory } from './pruneMemory';
import { timePrune, type PruneTimes } from './pruneTimes';
import type { Measured } from './measured';
import { imagesIn, parseSnapshot } from './snapshotText';

/** Runs that do not count: the engine compiles the code while it runs for the first times. */
const WARM_UP = 3;

/** Fewer images than this are measured more often: their runs are short. */
const MANY_IMAGES = 20_000;
const RUNS = { few: 25, many: 9 };

/** Measures one snapshot: `main.js FILE`, in a Node with `--expose-gc`. */
const measure = (file: string): Measured => {
  const text = readText(file);
  const images = imagesIn(parseSnapshot(text));
  const runs = images < MANY_IMAGES ? RUNS.few : RUNS.many;
  for (let run = 0; run < WARM_UP; run += 1) timePrune(text);
  const times: PruneTimes[] = [];
  for (let run = 0; run < runs; run += 1) times.push(timePrune(text));
  return { images, times, ...measureMemory(text) };
};

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('main.js FILE');
process.stdout.write(JSON.stringify(measure(file)));
