/**
 * Everything that talks to the cluster's API, through the console, with the rights of the user. It
 * reads completely, writes safely and says what happened; it never decides what is stale.
 */
export type { ServerClock } from './clock/serverClock';
export type { Connection, ApiRequest } from './request/connection';
export { serverClock } from '../console/connection/consoleConnection';
export {
  ApiError,
  CancelledError,
  ConnectionError,
  messageOf,
  RequestTimeoutError,
} from './request/errors';
export type { LiveKind } from './read/kinds';
export { readCluster, type ReadOptions } from './read/readCluster';
export type { LiveScope, ReadProgress, ReadReport } from './read/readReport';
export { clearedActions } from './run/dryRun';
export type { ActionResult, Run, RunState } from './run/run';
export { execute, rehearse, type ExecutionOptions, type RehearsalOptions } from './run/startRun';
export type { ItemsToTrim } from './run/trim';
export type { MayAnswer, Right } from './access/accessReview';
export { askCurrentUser } from './access/currentUser';
export type { Permission } from './access/deletionRights';
export { askMayDelete, type DeletionAccess, type MissingRight } from './access/mayDelete';
export { useMayDelete, type DeletionAccessState } from '../console/access/useMayDelete';
export {
  askMayPrune,
  type MissingPruneRight,
  type PruneAccess,
  type PrunePermission,
} from './access/mayPrune';
export { useMayPrune, type PruneAccessState } from '../console/access/useMayPrune';
export {
  readImageAges,
  type AgesOptions,
  type AgesProgress,
  type DoubtfulImage,
} from './ages/imageAges';
export { readLayers, type LayersFailure, type LayersProgress } from './ages/layers';
export type { LiveChange } from './live/signalIntake';
export {
  useLiveSignals,
  type LiveSignals,
  type LiveSignalsOptions,
} from '../console/live/useLiveSignals';
export { readImagePruner, type ImagePruner } from './settings/imagePruner';
export { readImageQuotas, type ImageQuota } from './settings/imageQuotas';
