import { askRights, type AccessTo, type AskOptions, type MissingRightTo } from './askRights';
import { deletionRights } from './deletionRights';
import { type Permission } from '../../domain/model/permission';

/** A right to delete or scale that a user lacks, or may lack. */
export type MissingRight = MissingRightTo<Permission>;

/** What a user may delete and scale in some projects. */
export type DeletionAccess = AccessTo<Permission>;

/**
 * Asks what the user may delete and scale in these projects.
 * @throws {CancelledError} when the signal is aborted
 */
export const askMayDelete = (
  projects: readonly string[],
  options: AskOptions,
): Promise<DeletionAccess> => askRights(deletionRights, projects, options);
