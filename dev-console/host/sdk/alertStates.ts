/* Constants of monitoring. The published package has them as types only; the console as values. */

export const AlertStates = {
  Firing: 'firing',
  NotFiring: 'not-firing',
  Pending: 'pending',
  Silenced: 'silenced',
} as const;

export const SilenceStates = { Active: 'active', Expired: 'expired', Pending: 'pending' } as const;

export const AlertSeverity = {
  Critical: 'critical',
  Info: 'info',
  None: 'none',
  Warning: 'warning',
} as const;

export const RuleStates = {
  Firing: 'firing',
  Inactive: 'inactive',
  Pending: 'pending',
  Silenced: 'silenced',
} as const;
