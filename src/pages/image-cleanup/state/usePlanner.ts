import { useEffect, useMemo } from 'react';
import type { PolicyKind } from '../../../domain/policies/options';
import type { OptionsFor } from '../../../engine/engine';
import { useStore } from '../../../ui/store/useStore';
import { Planner, type PlannerState } from '../../../workflow/planning/planner';
import type { Session } from '../../../workflow/session';

/**
 * Plans anew whenever the options or the snapshot changed.
 * @param options the same value as long as they say the same
 * @param version rises with everything that the engine took in
 */
export const usePlanner = <K extends PolicyKind>(
  { engine, connection }: Session,
  kind: K,
  options: OptionsFor<K>,
  version: number,
): PlannerState<K> => {
  const planner = useMemo(
    () => new Planner(kind, engine, connection.clock),
    [kind, engine, connection],
  );
  useEffect(() => planner.ask(options, version), [planner, options, version]);
  useEffect(() => () => planner.close(), [planner]);
  return useStore(planner);
};
