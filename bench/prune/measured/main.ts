import { readText } from '../../../scripts/golden/goldenFile';
import { measureMemory } from './pruneMemory';
import { timePrune } from './pruneTimes';
import type { Question } from './measured';
import { imagesIn, parseSnapshot } from './snapshotText';

/** Measures one snapshot as often as it is asked: `main.js FILE`, forked with `--expose-gc`. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('main.js FILE');
const text = readText(file);
const images = imagesIn(parseSnapshot(text));

process.on('message', (question: Question) => {
  process.send?.(question === 'times' ? timePrune(text) : { images, ...measureMemory(text) });
});
