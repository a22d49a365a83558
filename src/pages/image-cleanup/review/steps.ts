import type { CleanupStep } from '../../../workflow/cleanup/cleanupState';

/** The steps that are counted: review, dry run, confirmation, run, report. */
export const lastStep = 5;

/** The number of a step, for "step 2 of 5"; null where it is none. */
export const stepNumber = (step: CleanupStep): number | null => {
  switch (step) {
    case 'reading':
    case 'review':
      return 1;
    case 'dryRun':
      return 2;
    case 'confirm':
      return 3;
    case 'running':
      return 4;
    case 'report':
      return lastStep;
    case 'failed':
      return null;
  }
};
