import type { TrimItem } from '../model/action';
import { isoTime } from './isoTime';
import { countOutcomes, type RunReport } from './runReport';

/** The first line of every report, so that a program knows what it reads. */
const REPORT_FORMAT = 'image-cleanup-report/v1';

const writtenItem = ({ tag, digest, created, generation }: TrimItem) => ({
  tag,
  digest,
  created: created === null ? null : isoTime(created),
  generation,
});

/**
 * The report for programs: JSON, its fields always in the same order, times in ISO 8601 UTC. The
 * same report gives the same text.
 */
export const reportToJson = (report: RunReport): string => {
  const document = {
    format: REPORT_FORMAT,
    title: report.title,
    dryRun: report.dryRun,
    cluster: report.cluster,
    project: report.project,
    user: report.user,
    policy: { inWords: report.policy.inWords, query: report.policy.query },
    startedAt: isoTime(report.startedAt),
    finishedAt: report.finishedAt === null ? null : isoTime(report.finishedAt),
    counts: countOutcomes(report.objects),
    objects: report.objects.map(({ action, key, outcome, outcomeInWords, was, reasons }) => ({
      action,
      key,
      outcome,
      outcomeInWords,
      was: {
        uid: was.uid,
        digest: was.digest,
        generation: was.generation,
        ...(was.created !== null && { created: isoTime(was.created) }),
        ...(was.items.length > 0 && { items: was.items.map(writtenItem) }),
      },
      reasons,
    })),
    notChecked: report.notChecked,
    invalidReferences: report.invalidReferences.map((reference) => ({
      kind: reference.kind,
      namespace: reference.namespace,
      name: reference.name,
      place: reference.place,
      placeName: reference.placeName,
      text: reference.text,
      message: reference.message,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};
