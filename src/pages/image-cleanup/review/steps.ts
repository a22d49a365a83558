/** Where a review stands, whatever is reviewed. */
export type StepName =
  'reading' | 'review' | 'rehearsing' | 'confirm' | 'running' | 'report' | 'failed';

/** The steps that are counted: review, dry run, confirmation, run, report. */
export const lastStep = 5;

/** The number of a step, for "step 2 of 5"; null where it is none. */
export const stepNumber = (step: StepName): number | null => {
  switch (step) {
    case 'reading':
    case 'review':
      return 1;
    case 'rehearsing':
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
