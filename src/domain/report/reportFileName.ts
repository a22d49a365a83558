import { isoTime } from './isoTime';
import type { RunReport } from './runReport';

/**
 * The name of a report's file, such as `image-cleanup-shop-2026-11-21T06-46-25Z.json`: letters
 * that every file system takes.
 */
export const reportFileName = (report: RunReport, extension: 'json' | 'html'): string => {
  const project = (report.project ?? 'all-projects').replace(/[^A-Za-z0-9-]/g, '_').slice(0, 63);
  const kind = report.dryRun ? '-dry-run' : '';
  return `image-cleanup-${project}-${isoTime(report.startedAt).replaceAll(':', '-')}${kind}.${extension}`;
};
