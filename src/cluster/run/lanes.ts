import type { RunAction } from '../../domain/model/action';

/**
 * The order in which a run does things: what uses or lists images goes before the images
 * (design: Safety rules of a run). A phase begins when the one before has ended.
 */
const phases: readonly RunAction['type'][] = [
  'deleteDeploymentConfig',
  'scaleToZero',
  'deletePod',
  'deleteTag',
  'trimHistory',
  'deleteImage',
];

/** Actions that go one after another; lanes of a phase go side by side. */
export type Lane = readonly RunAction[];

/**
 * How many indexes of the run an image lies within, one in another: 0 for what is part of none. An
 * index goes before the images that it is made of.
 */
const depths = (actions: readonly RunAction[]): ReadonlyMap<string, number> => {
  const within = new Map<string, readonly string[]>();
  for (const action of actions) {
    if (action.type === 'deleteImage') within.set(action.key, action.after);
  }
  const known = new Map<string, number>();
  const depthOf = (key: string): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    // Indexes that name each other in a circle come from no builder; they end here all the same.
    known.set(key, 0);
    const outer = (within.get(key) ?? []).filter((other) => within.has(other));
    const depth = outer.reduce((most, other) => Math.max(most, depthOf(other) + 1), 0);
    known.set(key, depth);
    return depth;
  };
  for (const key of within.keys()) depthOf(key);
  return known;
};

/**
 * The actions as phases of lanes. Tags of one stream share a lane: side by side the server gives
 * up on some of them, and they are no faster (api-facts: Deleting).
 */
export const lanesOf = (actions: readonly RunAction[]): readonly (readonly Lane[])[] => {
  const depthOf = depths(actions);
  const ordered = new Map<number, Map<string, RunAction[]>>();
  for (const action of actions) {
    const place = phases.indexOf(action.type) + (depthOf.get(action.key) ?? 0);
    const lanes = ordered.get(place) ?? new Map<string, RunAction[]>();
    ordered.set(place, lanes);
    const id = action.type === 'deleteTag' ? `${action.namespace}/${action.stream}` : action.key;
    const lane = lanes.get(id);
    if (lane) lane.push(action);
    else lanes.set(id, [action]);
  }
  return [...ordered].sort(([a], [b]) => a - b).map(([, lanes]) => [...lanes.values()]);
};
