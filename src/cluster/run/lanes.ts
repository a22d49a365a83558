import type { RunAction } from '../../domain/plan/review';

type Phase = RunAction['type'] | 'deletePartOfImage';

/**
 * The order in which a run does things: what uses or lists images goes before the images (design),
 * an index before the images that it is made of. A phase begins when the one before has ended.
 */
const phases: readonly Phase[] = [
  'deleteDeploymentConfig',
  'scaleToZero',
  'deletePod',
  'deleteTag',
  'trimHistory',
  'deleteImage',
  'deletePartOfImage',
];

const phaseOf = (action: RunAction): Phase =>
  action.type === 'deleteImage' && action.after.some((key) => key.startsWith('Image/'))
    ? 'deletePartOfImage'
    : action.type;

/** Actions that go one after another; lanes of a phase go side by side. */
export type Lane = readonly RunAction[];

/**
 * The actions as phases of lanes. Tags of one stream share a lane: side by side the server gives
 * up on some of them, and they are no faster (api-facts: Deleting).
 */
export const lanesOf = (actions: readonly RunAction[]): readonly (readonly Lane[])[] =>
  phases.map((phase) => {
    const lanes = new Map<string, RunAction[]>();
    for (const action of actions) {
      if (phaseOf(action) !== phase) continue;
      const id = action.type === 'deleteTag' ? `${action.namespace}/${action.stream}` : action.key;
      const lane = lanes.get(id);
      if (lane) lane.push(action);
      else lanes.set(id, [action]);
    }
    return [...lanes.values()];
  });
