import type { RunState } from '../../../cluster/run/run';

/** Objects of a run that are as the user wanted them. */
export const doneCount = ({ counts }: RunState): number =>
  (counts.deleted ?? 0) + (counts.scaled ?? 0) + (counts.trimmed ?? 0) + (counts.alreadyGone ?? 0);
