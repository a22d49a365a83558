import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { imageDetail } from '../../src/domain/policies/oc/explain/imageDetail';
import type { OcPlan } from '../../src/domain/policies/oc/likeOc';
import { PruneRows } from '../../src/domain/policies/oc/rows/pruneRows';
import type {
  ImageStream,
  ListedImage,
  Referrer,
  SizeLimit,
} from '../../src/domain/snapshot/records';
import { trimItems } from '../../src/domain/snapshot/trim/listPage';
import type { Parts } from '../../src/domain/testing/build';
import { followWay } from '../../src/domain/testing/followWay';
import type { PlannedFrom } from '../../src/domain/testing/followWay';
import { prunePlanOf } from '../../src/domain/testing/prune';
import { pagesOf } from '../../src/domain/testing/snapshotFile';
import { pruneOptionsOf, readGoldenFile } from './goldenFile';
import type { GoldenFile } from './goldenFile';

const folder = join(__dirname, '../../golden');
const files = readdirSync(folder).filter((file) => file.startsWith('seed-'));

/** Of each cluster so many images, spread over the list: every plan of it takes its time. */
const LOOKED_AT = 6;

const partsOf = ({ input }: GoldenFile): Parts => {
  const streams: ImageStream[] = [];
  const referrers: Referrer[] = [];
  const listed: ListedImage[] = [];
  const limits: SizeLimit[] = [];
  for (const { kind, items } of pagesOf(input)) {
    const page = trimItems(kind, items);
    streams.push(...page.streams);
    referrers.push(...page.referrers);
    listed.push(...page.images);
    limits.push(...page.limits);
  }
  return { streams, referrers, listed, limits };
};

const planFrom = ({ parts, rules, leftOut, now }: PlannedFrom): OcPlan =>
  prunePlanOf(parts, rules, leftOut, now);

const goes = (plan: OcPlan, digest: string): boolean =>
  plan.images.pruned.includes(plan.index.snapshot.listedImages.rowOf(digest));

/** Every way for some of the images that stay, followed: those after which the image still stays. */
const waysThatLeadNowhere = (from: PlannedFrom): readonly string[] => {
  const rows = new PruneRows(planFrom(from));
  const every = Math.max(1, Math.floor(rows.kept.length / LOOKED_AT));
  const failed: string[] = [];
  for (let at = 0; at < rows.kept.length; at += every) {
    const digest = rows.table.digestOf(rows.kept[at] ?? 0);
    const ways = imageDetail(rows, digest)?.ways ?? [];
    if (ways.length === 0) failed.push(`${digest}: no way`);
    for (const way of ways) {
      if (goes(planFrom(followWay(from, way, 'option')), digest)) continue;
      failed.push(`${digest}: ${way.map(({ change }) => change).join(' + ')}`);
    }
  }
  return failed;
};

describe('the ways that are offered for images of a cluster that are not being pruned', () => {
  it.each(files)('all lead there: %s', (file) => {
    const golden = readGoldenFile(join(folder, file));
    const now = Date.parse(golden.input.now);
    // Ignored, so that there is a plan at all.
    const rules = { ...pruneOptionsOf(golden.input.options ?? {}), ignoreInvalidRefs: true };
    for (const protections of [false, true]) {
      const from = { parts: partsOf(golden), rules: { ...rules, protections }, now };
      expect(waysThatLeadNowhere({ ...from, leftOut: [] })).toEqual([]);
    }
  });
});
