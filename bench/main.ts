import { buildAll } from '../dev-console/server/build';
import { browserFigures } from './browser/browserFigures';
import { domainFigures } from './domain/domainFigures';
import { printable } from './printable';
import { optionsOf, type Part } from './options';
import type { Figures } from './figures';
import { quotedSize, type LoadSize } from './loadSize';
import { rounded } from './stats';

const measure: Readonly<Record<Part, (size: LoadSize) => Promise<Figures>>> = {
  domain: domainFigures,
  browser: browserFigures,
};

const main = async (): Promise<void> => {
  const { parts, json, build } = optionsOf(process.argv.slice(2));
  if (build) {
    process.stderr.write('building\n');
    await buildAll();
  }
  let figures: Figures = {};
  for (const part of parts) {
    process.stderr.write(`measuring: ${part}\n`);
    figures = { ...figures, ...(await measure[part](quotedSize)) };
  }
  const entries = Object.entries(figures).map(([key, value]) => [key, rounded(value)] as const);
  const shown: Figures = Object.fromEntries(entries);
  process.stdout.write(json ? `${JSON.stringify(shown, null, 2)}\n` : printable(shown));
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
