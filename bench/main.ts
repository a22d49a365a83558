import { buildAll } from '../dev-console/server/build';
import { browserFigures } from './browser/browserFigures';
import { prunePageFigures } from './browser/prune/prunePageFigures';
import { domainFigures } from './domain/domainFigures';
import { printable, printableBySize } from './printable';
import { pruneFigures } from './prune/pruneFigures';
import { optionsOf, type Part } from './options';
import type { Figures, FiguresBySize } from './figures';
import { quotedSize, type LoadSize } from './loadSize';
import { rounded } from './stats';

type FlatPart = Exclude<Part, 'prune'>;

const measure: Readonly<Record<FlatPart, (size: LoadSize) => Promise<Figures>>> = {
  domain: domainFigures,
  browser: browserFigures,
  prunePage: prunePageFigures,
};

const roundedAll = <Value extends number | null>(figures: Readonly<Record<string, Value>>) =>
  Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, value === null ? value : rounded(value)]),
  ) as Record<string, Value>;

const main = async (): Promise<void> => {
  const { parts, json, build, snapshots } = optionsOf(process.argv.slice(2));
  if (build) {
    process.stderr.write('building\n');
    await buildAll();
  }
  let figures: Figures = {};
  let prune: FiguresBySize | null = null;
  for (const part of parts) {
    process.stderr.write(`measuring: ${part}\n`);
    if (part === 'prune') prune = await pruneFigures(snapshots);
    else figures = { ...figures, ...(await measure[part](quotedSize)) };
  }
  const flat = roundedAll(figures);
  const bySize = Object.fromEntries(
    Object.entries(prune ?? {}).map(([size, all]) => [size, roundedAll(all)]),
  );
  const shown = prune ? { ...flat, prune: bySize } : flat;
  process.stdout.write(
    json
      ? `${JSON.stringify(shown, null, 2)}\n`
      : printable(flat) + printableBySize('prune', bySize),
  );
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
