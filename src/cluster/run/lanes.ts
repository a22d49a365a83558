import type { RunAction } from '../../domain/plan/review';

/**
 * The order in which a run does things: what uses or lists images goes before the images (design).
 * A phase begins when the one before has ended.
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
 * The actions as phases of lanes. Tags of one stream share a lane: side by side the server gives
 * up on some of them, and they are no faster (api-facts: Deleting).
 */
export const lanesOf = (actions: readonly RunAction[]): readonly (readonly Lane[])[] =>
  phases.map((type) => {
    const lanes = new Map<string, RunAction[]>();
    for (const action of actions) {
      if (action.type !== type) continue;
      const id = action.type === 'deleteTag' ? `${action.namespace}/${action.stream}` : action.key;
      const lane = lanes.get(id);
      if (lane) lane.push(action);
      else lanes.set(id, [action]);
    }
    return [...lanes.values()];
  });
